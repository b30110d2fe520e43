import type { Network, Place, PortEvents, Target } from '../tcp/network.ts';
import type { Address, WireEvents } from '../tcp/wire.ts';
import { Random } from './random.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { Conditions, type NetworkConditions } from './simulated-conditions.ts';
import { SimulatedPipe } from './simulated-pipe.ts';
import { SimulatedPort, type PortHost } from './simulated-port.ts';
import { SimulatedWire, type Dial } from './simulated-wire.ts';
import type { WireHost } from './wire-host.ts';

/**
 * A network inside a program: connections and listeners run over it as over a real one, both ends
 * in one process, in virtual time, and the same seed gives the same run to the last octet.
 *
 * A host whose name ends in `.invalid` has no address. One that begins with `192.0.2.` never
 * answers. Every other name and address is this one machine, and nobody answers on a port where
 * nothing listens.
 *
 * @example
 * const network = new SimulatedNetwork(7, { segmentBytes: 3 });
 * const listener = new TcpListener({ port: 80, network }, (socket) => new Echo(socket));
 * void listener.listen();
 * const client = TcpConnection.client({ host: 'server', port: 80 }, handler, { network });
 * network.run();
 * network.check();
 */
export class SimulatedNetwork implements Network, WireHost, PortHost {
  readonly clock = new SimulatedClock();
  readonly seed: number;
  readonly conditions: Conditions;

  readonly #ports = new Map<string, SimulatedPort>();
  readonly #open = new Set<SimulatedWire>();

  /** Where an end was accepted, or waits to be. */
  readonly #acceptors = new Map<SimulatedWire, SimulatedPort>();
  #violation: Error | undefined;
  #nextPort = 49_152;

  constructor(seed: number, conditions: NetworkConditions = {}) {
    this.seed = seed;
    this.conditions = new Conditions(new Random(seed), conditions);
  }

  /** Numbers for a scenario to choose by, from the same seed. */
  get random(): Random {
    return this.conditions.random;
  }

  /**
   * How many operations there were: connecting, accepting, handshakes, writes, reads and FINs.
   * While this is `failAt` or more, that one has failed.
   */
  get operations(): number {
    return this.conditions.operations;
  }

  /** How many ends of connections are not gone. */
  get openWires(): number {
    return this.#open.size;
  }

  /** Lets time pass, and all happen that does. Until nothing is left to happen by default. */
  run(ms?: number): void {
    this.clock.run(ms);
  }

  /** Throws what a connection did against the contract of `Wire`, if one did. */
  check(): void {
    if (this.#violation !== undefined) throw this.#violation;
  }

  // What connections and listeners ask for.

  connect(target: Target): SimulatedWire {
    const dial: Dial = (wire, events) => this.#dial(wire, target, events);
    return this.#keep(new SimulatedWire(this, dial));
  }

  listen(place: Place, events: PortEvents): SimulatedPort {
    return new SimulatedPort(this, place, events);
  }

  // What ports and wires ask for.

  bind(port: SimulatedPort, place: Place): Address | Error {
    if ('fd' in place) return new Error('A simulated network has no descriptors to inherit');
    const address = addressOf(place, () => this.#freePort());
    if (this.#ports.has(keyOf(address))) {
      return Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
    }
    this.#ports.set(keyOf(address), port);
    return address;
  }

  unbind(port: SimulatedPort): void {
    for (const [key, bound] of this.#ports) if (bound === port) this.#ports.delete(key);
  }

  released(wire: SimulatedWire): void {
    this.#open.delete(wire);
    this.#acceptors.get(wire)?.released(wire);
    this.#acceptors.delete(wire);
  }

  violated(what: string): never {
    this.#violation ??= new Error(what);
    throw this.#violation;
  }

  #dial(wire: SimulatedWire, target: Target, events: WireEvents): void {
    const remote = addressOf(target, () => 0);
    this.#soon(() => {
      if (!this.#open.has(wire)) return;
      if (remote.host.endsWith('.invalid')) {
        wire.fail('name-not-found');
        return;
      }
      events.onAttempt(remote);
      this.#soon(() => this.#arrive(wire, remote, events));
    });
  }

  /** The first sign of a connection comes to where it is to go. */
  #arrive(wire: SimulatedWire, remote: Address, events: WireEvents): void {
    if (!this.#open.has(wire) || remote.host.startsWith('192.0.2.')) return;
    const port = this.#ports.get(keyOf(remote));
    if (port === undefined || this.conditions.fails()) {
      wire.fail(port === undefined ? 'refused' : 'unreachable');
      return;
    }
    const accepted = this.#keep(new SimulatedWire(this));
    this.#acceptors.set(accepted, port);
    if (!port.offer(accepted)) {
      this.released(accepted);
      return;
    }
    const local = { host: 'client', port: this.#freePort() };
    const there = new SimulatedPipe(this.clock, this.conditions);
    const back = new SimulatedPipe(this.clock, this.conditions);
    accepted.connect({ incoming: there, outgoing: back }, remote, local);
    wire.connect({ incoming: back, outgoing: there }, local, remote);
    events.onConnected();
  }

  #keep(wire: SimulatedWire): SimulatedWire {
    this.#open.add(wire);
    return wire;
  }

  #soon(happen: () => void): void {
    this.clock.at(this.clock.now() + this.conditions.latencyMs(), happen);
  }

  #freePort(): number {
    this.#nextPort++;
    return this.#nextPort;
  }
}

/** A port of a simulated network is known by its number alone, and a unix socket by its path. */
function keyOf({ host, port }: Address): string {
  return port === 0 ? host : `${port}`;
}

function addressOf(
  where: Target | Exclude<Place, { fd: number }>,
  freePort: () => number,
): Address {
  if ('path' in where) return { host: where.path, port: 0 };
  return { host: where.host ?? '::', port: where.port === 0 ? freePort() : where.port };
}
