import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import { octetString, octetStringFrom } from '../tcp/octets.ts';
import type { NetworkConditions } from './simulated-conditions.ts';
import { SimulatedNetwork } from './simulated-network.ts';
import { SimulatedTls } from './simulated-tls.ts';
import { SimulatedWire } from './simulated-wire.ts';

const quiet = { onReceived: () => undefined };

function listening(network: SimulatedNetwork, told: string[] = []): TcpListener {
  const listener = new TcpListener({ port: 80, network, backlog: 2 }, (socket) => ({
    connection: TcpConnection.server(socket, {
      onReceived: (bytes) => void told.push(octetStringFrom(bytes)),
      onClosed: (cause) => void told.push(cause),
    }),
  }));
  void listener.listen();
  network.run(1);
  return listener;
}

function open(network: SimulatedNetwork, told: string[]): TcpConnection {
  const handler = {
    ...quiet,
    onConnected: () => void told.push('connected'),
    onConnectionFailure: (reason: string) => void told.push(reason),
    onClosed: (cause: string) => void told.push(cause),
  };
  return TcpConnection.client({ host: 'server', port: 80 }, handler, { network });
}

/** How octets arrive under these conditions. */
function arrivals(seed: number, conditions: NetworkConditions): string[] {
  const network = new SimulatedNetwork(seed, conditions);
  const told: string[] = [];
  listening(network, told);
  const client = open(network, []);
  network.run(100);
  client.send(octetString('abcdefghijklmnopqrstuvwxyz'));
  network.run(1_000);
  return told;
}

test('SimulatedNetwork: the same seed cuts octets in the same way, another one in others', () => {
  const first = arrivals(1, { segmentBytes: 5 });
  assert.deepEqual(arrivals(1, { segmentBytes: 5 }), first);
  assert.equal(first.join(''), 'abcdefghijklmnopqrstuvwxyz');
  assert.ok(first.length > 5 && first.every(({ length }) => length <= 5));
  assert.notDeepEqual(arrivals(2, { segmentBytes: 5 }), first);
});

test('SimulatedNetwork: a port in use, and a descriptor to inherit, are refused', async () => {
  const network = new SimulatedNetwork(1);
  listening(network);
  const second = new TcpListener({ port: 80, network }, () => assert.fail());
  const inherited = new TcpListener({ fd: 3, network }, () => assert.fail());
  const [one, other] = [second.listen(), inherited.listen()];
  network.run(1);
  await assert.rejects(one, { message: 'Cannot listen on *:80: the port is in use' });
  await assert.rejects(other, { message: /^Cannot listen on descriptor 3: A simulated network/ });
});

test('SimulatedNetwork: port 0 is one that is free, and a path is a path', async () => {
  const network = new SimulatedNetwork(1);
  const make = (place: { port: number } | { path: string }) =>
    new TcpListener({ ...place, network }, () => assert.fail()).listen();
  const all = [make({ port: 0 }), make({ port: 0 }), make({ path: '/socket' })];
  network.run(1);
  const [first, second, third] = await Promise.all(all);
  assert.notEqual(first?.port, second?.port);
  assert.deepEqual(third, { host: '/socket', port: 0 });
});

test('SimulatedNetwork: more than a backlog of waiting connections are not answered', () => {
  const network = new SimulatedNetwork(1);
  const told: string[] = [];
  const listener = new TcpListener(
    { port: 80, network, backlog: 2, connectionsMax: 1 },
    (socket) => ({ connection: TcpConnection.server(socket, quiet) }),
  );
  void listener.listen();
  network.run(1);
  for (let count = 0; count < 5; count++) open(network, told);
  network.run(1_000);
  assert.deepEqual(told, ['connected', 'connected', 'connected']);
  void listener.hardClose();
  network.run();
  assert.equal(told.filter((word) => word === 'timeout').length, 2);
});

test('SimulatedNetwork: what waits at a port that closes is gone', () => {
  const network = new SimulatedNetwork(1);
  const told: string[] = [];
  const listener = new TcpListener({ port: 80, network, connectionsMax: 1 }, (socket) => ({
    connection: TcpConnection.server(socket, quiet),
  }));
  void listener.listen();
  network.run(1);
  for (let count = 0; count < 3; count++) open(network, told);
  network.run(1_000);
  void listener.hardClose();
  network.run();
  assert.equal(told.filter((word) => word === 'connected').length, 3);
  assert.equal(network.openWires, 0);
});

test('SimulatedNetwork: a connection may break on the way', () => {
  const network = new SimulatedNetwork(1, { resetChance: 1 });
  const told: string[] = [];
  listening(network);
  const client = open(network, told);
  network.run(100);
  client.send(octetString('a'));
  network.run();
  assert.deepEqual(told, ['connected', 'peer-reset']);
});

test('SimulatedWire: watches over the contract of its connection', () => {
  const network = new SimulatedNetwork(1, { windowBytes: 2 });
  listening(network);
  const events = {
    onAttempt: () => undefined,
    onConnected: () => undefined,
    onSecured: () => undefined,
    onTlsSession: () => undefined,
    onBytes: () => undefined,
    onProgress: () => undefined,
    onWritten: () => undefined,
    onPeerEnd: () => undefined,
    onFailed: () => undefined,
  };
  const wire = network.connect({ host: 'server', port: 80 });
  wire.open(events);
  assert.throws(() => wire.open(events), { message: /open for the second time$/ });
  network.run(1_000);
  const tls = new SimulatedTls({ role: 'client' });
  assert.throws(() => wire.startTls({ role: 'client' }), { name: 'TypeError' });
  assert.equal(wire.setOption({ name: 'keepAlive', value: 1 }), 'set');
  assert.equal(wire.setOption({ name: 'lingerSeconds', value: 1 }), 'unsupported');
  assert.equal(wire.write(octetString('abc')), 'pending');
  for (const early of [
    () => wire.write(octetString('d')),
    () => wire.end(),
    () => wire.startTls(tls),
  ]) {
    assert.throws(early, { message: /open for the second time$/ }, 'the first of all is told');
  }
  assert.throws(() => network.check(), { message: /open for the second time$/ });
  wire.destroy();
  wire.destroy();
  assert.throws(() => wire.pause());
});

test('SimulatedWire: what a connection must not do in a handshake is told', () => {
  const network = new SimulatedNetwork(1);
  listening(network);
  const wire = network.connect({ host: 'server', port: 80 });
  const nothing = (): void => undefined;
  wire.open({
    onAttempt: nothing,
    onConnected: nothing,
    onSecured: nothing,
    onTlsSession: nothing,
    onBytes: nothing,
    onProgress: nothing,
    onWritten: nothing,
    onPeerEnd: nothing,
    onFailed: nothing,
  });
  network.run(1_000);
  wire.startTls(new SimulatedTls({ role: 'client' }));
  assert.throws(() => wire.resume(), { message: /resume in the handshake$/ });
});

test('SimulatedWire: one that leads nowhere breaks', () => {
  const network = new SimulatedNetwork(1);
  const handler = { ...quiet, onConnectionFailure: () => undefined };
  const over = { clock: network.clock, connect: () => new SimulatedWire(network) };
  const listen = () => assert.fail();
  const target = { host: 'a', port: 1 };
  const client = TcpConnection.client(target, handler, { network: { ...over, listen } });
  network.run();
  assert.equal(client.isClosed(), true);
});

test('SimulatedNetwork: a connection that is given up before its name was found is gone', () => {
  const network = new SimulatedNetwork(1, { latencyMs: 500 });
  listening(network);
  const told: string[] = [];
  const client = open(network, told);
  network.run(0);
  client.hardClose();
  network.run();
  assert.deepEqual([told, network.openWires], [['closed'], 0]);
});

test('SimulatedWire: nothing but an end is possible in a handshake', () => {
  const network = new SimulatedNetwork(1);
  listening(network);
  const told: string[] = [];
  const client = open(network, told);
  network.run(100);
  assert.equal(client.startTls(new SimulatedTls({ role: 'client' })), 'started');
  client.hardClose();
  network.run();
  assert.deepEqual(told, ['connected', 'hard-closed']);
});

test('SimulatedTls: a handshake is octets to those who do not expect it', () => {
  const network = new SimulatedNetwork(1);
  const told: string[] = [];
  listening(network, told);
  const client = open(network, []);
  network.run(100);
  client.startTls(new SimulatedTls({ role: 'client' }));
  network.run(1_000);
  assert.deepEqual(told, ['\x16clientHello']);
});

test('SimulatedWire: a reset is seen at the other end, in the plain', () => {
  const network = new SimulatedNetwork(1);
  const [served, opened]: [string[], string[]] = [[], []];
  listening(network, served);
  const client = open(network, opened);
  network.run(100);
  client.reset();
  network.run();
  assert.deepEqual([served, opened], [['peer-reset'], ['connected', 'hard-closed']]);
  assert.equal(network.openWires, 0);
});
