import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import type { TcpListenerOptions } from '../tcp/listen/options.ts';
import type { NetworkConditions } from '../testing/simulated-conditions.ts';
import { SimulatedNetwork } from '../testing/simulated-network.ts';

const octet = new Uint8Array(1);

interface Flood {
  readonly network: SimulatedNetwork;
  readonly listener: TcpListener;

  /** What the listener said of pausing. */
  readonly told: string[];
  readonly faults: unknown[];

  /** The most connections that were held at a time. */
  most: number;

  /** How the clients ended. Each ends when it has had its answer. */
  readonly ends: string[];
}

/** So many clients come at once, each asks, waits for an answer, and goes. */
function flood(
  clients: number,
  options: Partial<TcpListenerOptions>,
  conditions: NetworkConditions = {},
): Flood {
  const network = new SimulatedNetwork(3, conditions);
  const told: string[] = [];
  const faults: unknown[] = [];
  const listener = new TcpListener(
    {
      port: 80,
      network,
      onPaused: (reason) => void told.push(reason),
      onResumed: () => void told.push('resumed'),
      onFault: (error) => void faults.push(error),
      ...options,
    },
    (socket) => {
      seen.most = Math.max(seen.most, listener.connectionCount);
      const connection = TcpConnection.server(socket, {
        onReceived: (bytes) => void connection.send(bytes),
      });
      return { connection };
    },
  );
  const seen: Flood = { network, listener, told, faults, most: 0, ends: [] };
  void listener.listen();
  network.run(1);
  for (let count = 0; count < clients; count++) open(network, seen.ends);
  network.run(120_000);
  return seen;
}

function open(network: SimulatedNetwork, ends: string[]): void {
  let answers = 0;
  const client = TcpConnection.client(
    { host: 'server', port: 80 },
    {
      onConnected: () => void client.send(octet),
      onReceived: () => {
        answers++;
        client.close();
      },
      onConnectionFailure: (reason) => void ends.push(reason),
      onClosed: (cause) => void ends.push(`${cause} with ${answers}`),
    },
    { network },
  );
}

const served = (count: number): string[] => Array<string>(count).fill('closed with 1');

test('TcpListener: at its limit it lets connections wait, and serves them all', () => {
  const { listener, told, most, ends } = flood(50, { connectionsMax: 7 });
  assert.deepEqual([most, ends], [7, served(50)]);
  assert.deepEqual(told.slice(0, 3), ['limit', 'resumed', 'limit']);
  assert.equal(told.at(-1), 'resumed');
  const { accepted, refused, pausedAtLimit, pausedForDescriptors } = listener.counts;
  assert.deepEqual([accepted, refused, pausedForDescriptors], [50, 0, 0]);
  assert.equal(pausedAtLimit, told.filter((word) => word === 'limit').length);
});

test('TcpListener: when descriptors run short it lets connections wait, too', () => {
  const { listener, told, faults, most, ends } = flood(50, {}, { descriptors: 20 });
  assert.ok(most <= 4, `${most} of 20 less 16`);
  assert.deepEqual([ends, faults], [served(50), []]);
  assert.ok(listener.counts.pausedForDescriptors > 0);
  assert.equal(told.at(-1), 'resumed');
});

test('TcpListener: while descriptors are short it looks again, and again', () => {
  const network = new SimulatedNetwork(1, { descriptors: 18 });
  const connections: TcpConnection[] = [];
  const listener = new TcpListener({ port: 80, network }, (socket) => {
    const connection = TcpConnection.server(socket, { onReceived: () => undefined });
    connections.push(connection);
    return { connection };
  });
  void listener.listen();
  network.run(1);
  for (let count = 0; count < 3; count++) open(network, []);
  network.run(5_000);
  assert.equal(connections.length, 2);
  connections[0]?.hardClose();
  network.run(1_000);
  assert.equal(connections.length, 3);
});

test('TcpListener: it pauses when the system had no descriptor for a connection', () => {
  let met = 0;
  for (let failAt = 1; failAt <= 40; failAt++) {
    const { listener, told, faults, ends } = flood(5, {}, { failAt });
    if (listener.counts.pausedForDescriptors === 0) continue;
    met++;
    assert.deepEqual([told, faults], [['descriptors', 'resumed'], []]);
    assert.equal(ends.filter((end) => end === 'closed with 1').length, 4);
  }
  assert.equal(met, 5, 'one for each connection');
});

test('TcpListener: a peer that has as many as it may is refused more', () => {
  const { listener, told, most, ends } = flood(5, { perPeerMax: 2 });
  assert.deepEqual([most, told], [2, []]);
  assert.equal(listener.counts.refused, ends.length - listener.counts.accepted);
  assert.ok(listener.counts.refused >= 1);
  assert.equal(ends.length, 5);
});

test('TcpListener: what a callback about pausing throws is a fault, and nothing else', () => {
  const fault = new Error('the fault');
  const onPaused = (): never => {
    throw fault;
  };
  const { faults, ends } = flood(3, { connectionsMax: 1, onPaused });
  assert.deepEqual(ends, served(3));
  assert.ok(faults.length > 0 && faults.every((error) => error === fault));
});

test('TcpListener: drain() cuts off what has not ended by its deadline', async () => {
  const network = new SimulatedNetwork(1);
  const listener = new TcpListener({ port: 80, network }, (socket) => {
    const handler = { onReceived: () => undefined, onListenerClosing: () => undefined };
    return { connection: TcpConnection.server(socket, handler) };
  });
  void listener.listen();
  network.run(1);
  const ends: string[] = [];
  for (let count = 0; count < 3; count++) open(network, ends);
  network.run(1_000);
  const [first] = [listener.connectionCount];
  const drained = listener.drain(5_000);
  network.run(4_000);
  assert.deepEqual([first, listener.connectionCount], [3, 3]);
  network.run();
  assert.deepEqual(await drained, { ended: 0, cut: 3 });
  assert.equal(ends.length, 3);
  assert.equal(network.clock.alarmCount(), 0);
});

test('TcpListener: drain() resolves early when all have ended', async () => {
  const { network, listener } = flood(3, {});
  const drained = listener.drain(5_000);
  network.run();
  assert.deepEqual(await drained, { ended: 0, cut: 0 });
  assert.throws(() => void listener.drain(0), { name: 'RangeError' });
});
