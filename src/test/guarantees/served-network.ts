import assert from 'node:assert/strict';
import type { ServerConfig } from '../../http/config.ts';
import { TcpListener } from '../../tcp/listen/listener.ts';
import type { SimulatedNetwork } from '../../testing/simulated-network.ts';
import { RecordedService, type Service } from './recorded-service.ts';
import { SimulatedClient, type ClientOptions } from './simulated-client.ts';

/** An HTTP server on a simulated network, and the connections it has had. */
export class ServedNetwork {
  readonly network: SimulatedNetwork;
  readonly listener: TcpListener;
  readonly services: RecordedService[] = [];
  readonly clients: SimulatedClient[] = [];

  /** What went wrong outside of HTTP connections. */
  readonly faults: unknown[] = [];

  constructor(
    network: SimulatedNetwork,
    make: (recorded: RecordedService) => Service,
    config: Partial<ServerConfig> = {},
  ) {
    this.network = network;
    const onFault = (error: unknown): void => void this.faults.push(error);
    this.listener = new TcpListener({ port: 80, network, onFault }, (socket) => {
      const service = new RecordedService(socket, make, config);
      this.services.push(service);
      return service;
    });
    void this.listener.listen().catch(onFault);
    network.run(0);
  }

  /** Connects a client. */
  client(options: ClientOptions = {}): SimulatedClient {
    const onFault = (error: unknown): void => void this.faults.push(error);
    const client = new SimulatedClient(this.network, { onFault, ...options });
    this.clients.push(client);
    return client;
  }

  /** The only connection there was. */
  service(): RecordedService {
    const [service, ...more] = this.services;
    assert.ok(service !== undefined && more.length === 0, `${this.services.length} connections`);
    return service;
  }

  /** Lets something happen later. */
  in(ms: number, happen: () => void): void {
    const { clock } = this.network;
    clock.at(clock.now() + ms, happen);
  }

  /** Lets time pass until something is so, which is looked at now and then: at most so long. */
  runUntil(isSo: () => boolean, mostMs: number, everyMs = 100): void {
    // Counted, because time stands still where nothing is left to happen.
    for (let left = mostMs / everyMs; left > 0 && !isSo(); left--) this.network.run(everyMs);
  }

  /** Stops listening, lets everything come to its end, and looks for what is left. */
  checkNothingIsLeft(): void {
    void this.listener.close();
    this.network.run();
    this.check();
    for (const { end } of this.services) assert.ok(end !== undefined, 'a connection has no end');
    for (const { end } of this.clients) assert.ok(end !== undefined, 'a client has no end');
    assert.equal(this.listener.connectionCount, 0);
    assert.equal(this.network.openWires, 0, 'no wire is left');
    assert.equal(this.network.clock.alarmCount(), 0, 'no alarm is left');
  }

  /** Throws what a promise was broken by. */
  check(): void {
    this.network.check();
    for (const service of this.services) service.check();
    assert.deepEqual(this.faults, []);
  }
}
