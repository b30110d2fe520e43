import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import type { Target } from '../tcp/network.ts';
import type { TcpClientOptions } from '../tcp/options.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { ScriptedWire } from '../testing/scripted-wire.ts';
import { SimulatedNetwork } from '../testing/simulated-network.ts';
import { SimulatedTls } from '../testing/simulated-tls.ts';
import { turn } from '../testing/turn.ts';

interface Opened {
  readonly network: SimulatedNetwork;
  readonly connection: TcpConnection;
  readonly told: string[];
}

/** Opens a connection to a network on which a port 80 listens and does nothing. */
function opened(target: Target, options: TcpClientOptions = {}): Opened {
  const network = new SimulatedNetwork(1);
  const told: string[] = [];
  const listener = new TcpListener({ port: 80, network }, (socket) => ({
    connection: TcpConnection.server(socket, { onReceived: () => undefined }),
  }));
  void listener.listen();
  network.run(1);
  const connection = TcpConnection.client(
    target,
    {
      onConnecting: ({ host, port }) => void told.push(`connecting to ${host}:${port}`),
      onConnected: () => void told.push('connected'),
      onReceived: () => undefined,
      onConnectionFailure: (reason) => void told.push(`failure ${reason}`),
      onClosed: (cause) => void told.push(`closed ${cause}`),
    },
    { network, ...options },
  );
  return { network, connection, told };
}

test('TcpConnection.client: tries an address, and is connected', () => {
  const { network, connection, told } = opened({ host: 'server', port: 80 });
  assert.deepEqual([told, connection.remoteAddress], [[], { host: '', port: 0 }]);
  assert.equal(connection.send(new Uint8Array(1)), 'not-connected');
  network.run(1_000);
  assert.deepEqual(told, ['connecting to server:80', 'connected']);
  assert.deepEqual(connection.remoteAddress, { host: 'server', port: 80 });
  assert.equal(connection.localAddress.host, 'client');
  assert.equal(connection.error, undefined);
});

const failures: { name: string; target: Target; told: string[] }[] = [
  {
    name: 'where nobody listens',
    target: { host: 'server', port: 81 },
    told: ['connecting to server:81', 'failure refused'],
  },
  {
    name: 'to a unix socket that is not there',
    target: { path: '/nowhere' },
    told: ['connecting to /nowhere:0', 'failure refused'],
  },
  {
    name: 'to a name that has no address',
    target: { host: 'nobody.invalid', port: 80 },
    told: ['failure name-not-found'],
  },
  {
    name: 'where nobody answers, in the time for it',
    target: { host: '192.0.2.1', port: 80 },
    told: ['connecting to 192.0.2.1:80', 'failure timeout'],
  },
];

for (const { name, target, told: expected } of failures) {
  test(`TcpConnection.client: fails ${name}`, () => {
    const { network, told, connection } = opened(target, { connectMs: 5_000 });
    network.run();
    assert.deepEqual(told, expected);
    assert.equal(connection.isClosed(), true);
    assert.equal(network.clock.alarmCount(), 0);
  });
}

test('TcpConnection.client: connecting and the handshake have one deadline', () => {
  const tls = new SimulatedTls({ role: 'client' });
  const { network, told } = opened({ host: 'server', port: 80 }, { tls, connectMs: 2_000 });
  network.run(1_900);
  assert.deepEqual(told, ['connecting to server:80']);
  network.run(300);
  assert.deepEqual(told, ['connecting to server:80', 'failure timeout']);
});

for (const how of ['close', 'hardClose'] as const) {
  test(`TcpConnection.client: ${how}() while it connects ends that, and is told of`, () => {
    const { network, connection, told } = opened({ host: '192.0.2.1', port: 80 });
    network.run(1_000);
    connection[how]();
    connection[how]();
    assert.equal(connection.isClosed(), true);
    network.run();
    assert.deepEqual(told, ['connecting to 192.0.2.1:80', 'failure closed']);
    assert.equal(network.openWires, 0);
  });

  test(`TcpConnection.client: ${how}() right away lets no callback run, ever`, () => {
    const { network, connection, told } = opened({ host: 'server', port: 80 });
    connection[how]();
    network.run();
    assert.deepEqual([told, network.openWires], [[], 0]);
  });
}

test('TcpConnection.client: what can never be right is refused at the call', () => {
  const handler = { onReceived: () => undefined, onConnectionFailure: () => undefined };
  const open = (target: Target, options = {}) => TcpConnection.client(target, handler, options);
  assert.throws(() => open({ host: '', port: 80 }), { name: 'TypeError' });
  assert.throws(() => open({ host: 'a', port: -1 }), { name: 'RangeError' });
  assert.throws(() => open({ host: 'a', port: 1 }, { connectMs: 0 }), { name: 'RangeError' });
});

test('TcpConnection.client: needs no callbacks but two, over any wire', async () => {
  const [wire, clock, told] = [new ScriptedWire(), new ManualClock(), [] as string[]];
  const network = { clock, connect: () => wire, listen: () => assert.fail() };
  const onConnectionFailure = (reason: string): void => void told.push(reason);
  const handler = { onReceived: () => undefined, onConnectionFailure };
  const tls = new SimulatedTls({ role: 'client' });
  TcpConnection.client({ host: 'a', port: 1 }, handler, { network, tls });
  await turn();
  wire.attempt({ host: 'a', port: 1 });
  wire.connected();
  wire.secured();
  wire.session(Uint8Array.of(1));
  wire.receive('x');
  wire.fail('failed');
  wire.check();
  assert.deepEqual([told, clock.alarmCount()], [[], 0]);
});

test('TcpConnection.client: is given sessions to resume', async () => {
  const [wire, sessions] = [new ScriptedWire(), [] as Uint8Array[]];
  const network = { clock: new ManualClock(), connect: () => wire, listen: () => assert.fail() };
  const connection = TcpConnection.client(
    { host: 'a', port: 1 },
    {
      onReceived: () => undefined,
      onConnectionFailure: () => undefined,
      onTlsSession: (session) => void sessions.push(session),
    },
    { network },
  );
  await turn();
  wire.connected();
  const session = Uint8Array.of(1, 2);
  wire.session(session);
  assert.deepEqual(sessions, [session]);
  assert.equal(connection.setSocketOption({ name: 'noDelay', value: true }), 'set');
  assert.equal(connection.setSocketOption({ name: 'lingerSeconds', value: 1 }), 'unsupported');
});
