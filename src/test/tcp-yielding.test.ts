import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import type { ServerLifecycleEventReceiver } from '../tcp/handler.ts';
import { octetString, octetStringFrom } from '../tcp/octets.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { ScriptedWire } from '../testing/scripted-wire.ts';
import { turn } from '../testing/turn.ts';
import { link, type Link } from './simulated-link.ts';

interface Yielding {
  readonly answer?: (message: string) => 'yield' | undefined;
  readonly readBufferBytes?: number;
  readonly react?: (connection: TcpConnection, message: string) => void;
}

/** A server that reads octet by octet, and writes down what happens in which order. */
function yielding({ answer, react, readBufferBytes = 65_536 }: Yielding): Link & {
  readonly order: string[];
} {
  const order: string[] = [];
  const linked = link({
    conditions: { segmentBytes: 100 },
    server: {
      options: { readBufferBytes },
      callbacks: (connection) => ({
        onStarted: () => void connection.bufferUntil(1),
        onReceived: (bytes) => {
          const message = octetStringFrom(bytes);
          order.push(message);
          linked.network.clock.later(() => void order.push(`turn behind ${message}`));
          react?.(connection, message);
          return answer?.(message);
        },
      }),
    },
  });
  return { ...linked, order };
}

test('yield: others have their turn before the next message', () => {
  const { network, client, order } = yielding({
    answer: (message) => (message === 'b' ? 'yield' : undefined),
  });
  client.send(octetString('abcd'));
  network.run(1_000);
  const expected = ['a', 'b', 'turn behind a', 'turn behind b', 'c', 'd'];
  assert.deepEqual(order.slice(0, 6), expected);
});

test('yield: a connection that was given a buffer full yields by itself', () => {
  const { network, client, order } = yielding({ readBufferBytes: 2 });
  client.send(octetString('abcde'));
  network.run(1_000);
  const messages = order.map((text) => text.at(-1)).join('');
  assert.equal(messages, 'abab' + 'cdcd' + 'ee');
});

test('yield: a connection that is muted meanwhile waits until it is unmuted', () => {
  const { network, client, server, order } = yielding({
    answer: () => 'yield',
    react: (connection, message) => {
      if (message === 'b') connection.mute();
    },
  });
  client.send(octetString('abcd'));
  network.run(1_000);
  assert.equal(order.filter((text) => text.length === 1).join(''), 'ab');
  server.unmute();
  network.run(1_000);
  assert.equal(order.filter((text) => text.length === 1).join(''), 'abcd');
});

test('yield: what is read before the end of the peer comes before it, however slowly', () => {
  const told: string[] = [];
  const { network, client, serverTold } = link({
    conditions: { segmentBytes: 100 },
    server: {
      callbacks: (connection) => ({
        onStarted: () => void connection.bufferUntil(1),
        onReceived: (bytes) => {
          told.push(octetStringFrom(bytes));
          connection.close();
          return 'yield';
        },
        onPeerEnd: () => void told.push('end'),
      }),
    },
  });
  client.send(octetString('abcdef'));
  client.close();
  network.run();
  assert.equal(told.join(' '), 'a b c d e f end');
  assert.deepEqual(serverTold, ['closed closed']);
});

test('yield: a hard close meanwhile ends the handing out', () => {
  const { network, client, order, serverTold } = yielding({
    answer: () => 'yield',
    react: (connection) => connection.hardClose(),
  });
  client.send(octetString('abc'));
  network.run(1_000);
  assert.deepEqual(order, ['a', 'turn behind a']);
  assert.deepEqual(serverTold, ['closed hard-closed']);
});

const mutings = [
  {
    name: 'in the callback that yields',
    react: (connection: TcpConnection): void => {
      connection.mute();
      connection.unmute();
    },
  },
  {
    name: 'while others have their turn',
    react: (connection: TcpConnection): void => {
      queueMicrotask(() => {
        connection.mute();
        connection.unmute();
      });
    },
  },
];

for (const { name, react } of mutings) {
  test(`yield: muting and unmuting ${name} does not take the turn from others`, async () => {
    const told: string[] = [];
    const wire = new ScriptedWire();
    const handler: ServerLifecycleEventReceiver = {
      onReceived: (bytes) => {
        told.push(octetStringFrom(bytes));
        setImmediate(() => told.push('others'));
        react(connection);
        return 'yield';
      },
    };
    const connection = TcpConnection.server({ wire, clock: new ManualClock() }, handler);
    await turn();
    connection.bufferUntil(1);
    wire.receive('ab');
    for (let had = 0; had < 4; had++) await turn();
    assert.deepEqual(told, ['a', 'others', 'b', 'others']);
    wire.check();
  });
}

test('yield: a handshake that comes between takes no turn from others twice', async () => {
  const told: string[] = [];
  const wire = new ScriptedWire();
  const handler: ServerLifecycleEventReceiver = {
    onReceived: (bytes) => {
      told.push(octetStringFrom(bytes));
      return 'yield';
    },
    onTlsReady: () => void told.push('secured'),
  };
  const connection = TcpConnection.server({ wire, clock: new ManualClock() }, handler);
  await turn();
  wire.receive('a');
  assert.equal(connection.startTls({ role: 'server' }), 'started');
  wire.secured();
  wire.receive('b');
  wire.receive('c');
  assert.deepEqual(told, ['a', 'secured', 'b']);
  await turn();
  assert.deepEqual(told, ['a', 'secured', 'b', 'c']);
  wire.check();
});
