import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { octetString, type Octets } from '../tcp/octets.ts';
import type { SendToken } from '../tcp/send-token.ts';
import type { Wire } from '../tcp/wire.ts';
import { ManualClock } from './manual-clock.ts';
import { started } from './recorded-connection.ts';
import { turn } from './turn.ts';

const a = octetString('a');
const b = octetString('b');
const c = octetString('c');

test('send: what is sent is written at once, and told of in a later turn', async () => {
  const { connection, wire, told } = await started();
  assert.equal(connection.send(a), 'accepted');
  assert.equal(connection.send(Uint8Array.of(0x62)), 'accepted');
  assert.deepEqual(wire.writes(), ['a', 'b']);
  assert.deepEqual(told, ['accepted 1', 'accepted 2']);
  assert.equal(connection.lastToken, 2);
  await turn();
  assert.deepEqual(told, ['accepted 1', 'accepted 2', 'sent 1', 'sent 2']);
});

test('send: made in a callback, it is told of behind that callback', async () => {
  const { wire, told } = await started({
    reactions: {
      onReceived: (connection) => {
        connection.send(a);
        connection.send(b);
        told.push('end of onReceived');
      },
    },
  });
  wire.receive('x');
  assert.deepEqual(told, [
    'received x',
    'accepted 1',
    'accepted 2',
    'end of onReceived',
    'sent 1',
    'sent 2',
  ]);
});

test('send: a list goes out in one write', async () => {
  const { connection, wire } = await started();
  connection.send([a, Uint8Array.of(0x62), c]);
  assert.deepEqual(wire.writes(), ['abc']);
});

for (const [name, octets] of [
  ['a list of nothing', []],
  ['a list of empty runs', [octetString(''), new Uint8Array(0)]],
  ['an empty run', octetString('')],
] as const) {
  test(`send: ${name} settles in its turn, without a write`, async () => {
    const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
    connection.send(a);
    assert.equal(connection.send(octets as Octets | Octets[]), 'accepted');
    connection.send(b);
    await turn();
    assert.deepEqual(told, ['sent 1', 'sent 2', 'sent 3']);
    assert.deepEqual(wire.writes(), ['a', 'b']);
  });
}

test('send: made while another is announced, it goes out behind it in the same write', async () => {
  const { connection, wire, told } = await started({
    reactions: {
      onSendAccepted: () => {
        if (connection.lastToken === 1) connection.send([b, c]);
        else if (connection.lastToken === 2) connection.send(octetString('d'));
      },
    },
  });
  assert.equal(connection.send(a), 'accepted');
  await turn();
  assert.deepEqual(wire.writes(), ['abcd']);
  assert.deepEqual(told, ['accepted 1', 'accepted 2', 'accepted 3', 'sent 1', 'sent 2', 'sent 3']);
});

test('send: is still accepted when the connection is closed while it is announced', async () => {
  const { connection, wire, told } = await started({
    reactions: {
      onSendAccepted: () => {
        connection.hardClose();
      },
    },
  });
  assert.equal(connection.send(a), 'accepted');
  assert.deepEqual(wire.writes(), []);
  assert.equal(connection.send(b), 'not-connected');
  await turn();
  assert.deepEqual(told, ['accepted 1', 'failed 1', 'closed hard-closed']);
  wire.check();
});

test('send: octets go out when a graceful close is asked for while it is announced', async () => {
  const { connection, wire, told } = await started({
    reactions: {
      onSendAccepted: () => {
        connection.close();
      },
    },
  });
  assert.equal(connection.send(a), 'accepted');
  await turn();
  assert.deepEqual(wire.calls(), ['open', 'write', 'end']);
  assert.deepEqual(told, ['accepted 1', 'sent 1']);
});

test('throttling: begins with a pending write, and ends when it was taken', async () => {
  const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
  connection.send(a);
  wire.answer = 'pending';
  assert.equal(connection.send(b), 'accepted');
  assert.equal(connection.isWriteable(), false);
  assert.equal(connection.send(c), 'not-writeable');
  assert.equal(connection.send([]), 'not-writeable');
  await turn();
  assert.deepEqual(told, ['sent 1', 'throttled']);
  wire.progress();
  assert.equal(connection.send(c), 'not-writeable');
  wire.complete();
  assert.deepEqual(told, ['sent 1', 'throttled', 'sent 2', 'unthrottled']);
  assert.equal(connection.isWriteable(), true);
  assert.equal(connection.lastToken, 2);
  assert.deepEqual(wire.writes(), ['a', 'b']);
});

test('throttling: is not told of when onSent throttled it again', async () => {
  const { connection, wire, told } = await started({
    without: ['onSendAccepted'],
    reactions: { onSent: () => connection.send(b) },
  });
  wire.answer = 'pending';
  connection.send(a);
  await turn();
  wire.complete();
  wire.complete();
  assert.deepEqual(told, ['throttled', 'sent 1', 'sent 2']);
  assert.equal(connection.isWriteable(), false);
});

test('throttling: onUnthrottled that fills the wire again is followed by onThrottled', async () => {
  const { connection, wire, told } = await started({
    without: ['onSendAccepted', 'onSent'],
    reactions: {
      onUnthrottled: () => {
        connection.send(b);
        wire.answer = 'written';
      },
    },
  });
  wire.answer = 'pending';
  connection.send(a);
  await turn();
  wire.complete();
  assert.deepEqual(told, ['throttled', 'unthrottled', 'throttled']);
});

for (const how of ['close', 'hardClose'] as const) {
  test(`throttling: is not told of after ${how}()`, async () => {
    const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
    wire.answer = 'pending';
    connection.send(a);
    connection[how]();
    await turn();
    if (how === 'close') wire.complete();
    assert.deepEqual(told, how === 'close' ? ['sent 1'] : ['failed 1', 'closed hard-closed']);
  });
}

/** Takes everything, and keeps nothing. */
const bottomless: Wire = {
  local: { host: '', port: 0 },
  remote: { host: '', port: 0 },
  slackBytes: 0,
  tls: undefined,
  error: undefined,
  startTls: () => undefined,
  setOption: () => 'unsupported',
  open: () => undefined,
  write: () => 'written',
  pause: () => undefined,
  resume: () => undefined,
  end: () => undefined,
  destroy: () => undefined,
  reset: () => undefined,
};

test('send: a million, each made in onSent of the last one, need no more stack', async () => {
  const count = 1_000_000;
  let nested = 0;
  let last = 0;
  const socket = { wire: bottomless, clock: new ManualClock() };
  const connection = TcpConnection.server(socket, {
    onReceived: () => undefined,
    onSent: (token: SendToken) => {
      assert.equal(nested, 0);
      nested++;
      last = token;
      if (token < count) connection.send(a);
      nested--;
    },
  });
  await turn();
  connection.send(a);
  await turn();
  assert.equal(last, count);
});

test('bytesSent: counts what was taken of a write before all of it was', async () => {
  const { connection, wire } = await started();
  wire.answer = 'pending';
  connection.send(octetString('abcdef'));
  assert.equal(connection.bytesSent, 0);
  wire.progress(4);
  assert.equal(connection.bytesSent, 4);
  wire.complete();
  assert.equal(connection.bytesSent, 6);
  wire.answer = 'written';
  connection.send(octetString('g'));
  assert.equal(connection.bytesSent, 7);
});
