import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString } from '../tcp/octets.ts';
import { started, unstarted } from './recorded-connection.ts';
import { turn } from './turn.ts';

const a = octetString('a');
const b = octetString('b');

test('close: drains, sends FIN, and waits for the FIN of the peer', async () => {
  const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
  wire.answer = 'pending';
  connection.send(a);
  connection.close();
  connection.close();
  assert.equal(connection.isClosed(), true);
  assert.equal(connection.isWriteable(), false);
  assert.equal(connection.send(b), 'not-connected');
  await turn();
  assert.equal(wire.isEnded(), false);
  wire.complete();
  assert.equal(wire.isEnded(), true);
  connection.close();
  wire.receive('late');
  assert.equal(wire.isDestroyed(), false);
  wire.peerEnd();
  assert.equal(wire.isDestroyed(), true);
  assert.deepEqual(told, ['sent 1', 'received late', 'peerEnd', 'closed closed']);
});

test('close: of an idle connection sends FIN in a later turn', async () => {
  const { connection, wire } = await started();
  connection.close();
  assert.equal(wire.isEnded(), false);
  await turn();
  assert.equal(wire.isEnded(), true);
});

test('close: made in a callback sends FIN behind what that callback sent', async () => {
  const { wire, told } = await started({
    reactions: {
      onReceived: (self) => {
        self.close();
        told.push('end of onReceived');
      },
    },
    without: ['onSendAccepted'],
  });
  wire.receive('x');
  assert.deepEqual(wire.calls(), ['open', 'end']);
});

test('close: when the peer has ended, it is over once everything went out', async () => {
  const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
  wire.peerEnd();
  wire.answer = 'pending';
  connection.send(a);
  connection.close();
  await turn();
  wire.complete();
  assert.deepEqual(wire.calls(), ['open', 'write', 'end', 'destroy']);
  assert.deepEqual(told, ['peerEnd', 'sent 1', 'closed closed']);
});

test('close: when the peer ends meanwhile, it is over once everything went out', async () => {
  const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
  wire.answer = 'pending';
  connection.send(a);
  connection.close();
  wire.peerEnd();
  assert.equal(wire.isDestroyed(), false);
  wire.complete();
  assert.deepEqual(told, ['peerEnd', 'sent 1', 'closed closed']);
});

test('close: a muted connection drops octets, so that the FIN of the peer is seen', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('held');
  connection.close();
  assert.equal(wire.isPaused(), false);
  connection.unmute();
  connection.mute();
  await turn();
  wire.receive('dropped');
  assert.equal(wire.isPaused(), false);
  wire.peerEnd();
  assert.deepEqual(told, ['closed closed']);
  assert.deepEqual(wire.calls(), ['open', 'pause', 'resume', 'end', 'destroy']);
});

test('close: muting during it drops octets from then on', async () => {
  const { connection, wire, told } = await started();
  connection.close();
  await turn();
  wire.receive('a');
  connection.mute();
  wire.receive('b');
  connection.unmute();
  wire.receive('c');
  wire.peerEnd();
  assert.deepEqual(told, ['received a', 'closed closed']);
});

test('close: right behind unmute() it still hands out what was held', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('held');
  connection.unmute();
  connection.close();
  await turn();
  wire.peerEnd();
  assert.deepEqual(told, ['received held', 'peerEnd', 'closed closed']);
});

test('close: muting again behind unmute() drops what was held, and reads on', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('held');
  connection.unmute();
  connection.close();
  connection.mute();
  await turn();
  assert.equal(wire.isPaused(), false);
  wire.peerEnd();
  assert.deepEqual(told, ['closed closed']);
});

test('close: a peer that ends while nothing was told yet is told of before the end', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('held');
  connection.unmute();
  connection.close();
  wire.peerEnd();
  await turn();
  assert.deepEqual(told, ['received held', 'peerEnd', 'closed closed']);
});

test('hardClose: settles in order, and onClosed is the last call', async () => {
  const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
  connection.send(a);
  wire.answer = 'pending';
  connection.send(b);
  connection.hardClose();
  connection.hardClose();
  connection.mute();
  connection.unmute();
  assert.deepEqual(told, []);
  assert.deepEqual(wire.calls(), ['open', 'write', 'write', 'destroy']);
  await turn();
  assert.deepEqual(told, ['sent 1', 'failed 2', 'closed hard-closed']);
  await turn();
  assert.equal(told.length, 3);
  wire.check();
});

test('hardClose: of what was muted drops what was held', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('held');
  connection.unmute();
  connection.hardClose();
  await turn();
  assert.deepEqual(told, ['closed hard-closed']);
});

test('hardClose: from inside onReceived ends the handing out', async () => {
  const { connection, wire, told } = await started({
    reactions: { onReceived: (self) => self.hardClose() },
  });
  connection.mute();
  wire.receive('a');
  wire.resume();
  wire.receive('b');
  connection.unmute();
  await turn();
  assert.deepEqual(told, ['received a', 'closed hard-closed']);
});

for (const failure of ['peer-reset', 'failed'] as const) {
  test(`closing: a wire that ends with ${failure} fails what did not go out`, async () => {
    const { connection, wire, told } = await started({ without: ['onSendAccepted'] });
    wire.answer = 'pending';
    connection.send(a);
    await turn();
    wire.fail(failure);
    assert.deepEqual(told, ['throttled', 'failed 1', `closed ${failure}`]);
    assert.equal(wire.isDestroyed(), true);
  });
}

for (const without of ['onSendFailed', 'onSent', 'onClosed'] as const) {
  test(`closing: does without ${without}`, async () => {
    const { connection, wire, told } = await started({ without: ['onSendAccepted', without] });
    connection.send(a);
    wire.answer = 'pending';
    connection.send(b);
    connection.hardClose();
    await turn();
    const all = ['sent 1', 'failed 2', 'closed hard-closed'];
    const missing = { onSent: 0, onSendFailed: 1, onClosed: 2 }[without];
    assert.deepEqual(
      told,
      all.filter((_, at) => at !== missing),
    );
  });
}

test('listenerClosing: tells the owner once, in a later turn', async () => {
  const { connection, told } = await started();
  connection.listenerClosing();
  connection.listenerClosing();
  assert.deepEqual(told, []);
  await turn();
  connection.listenerClosing();
  await turn();
  assert.deepEqual(told, ['listenerClosing']);
  assert.equal(connection.isClosed(), false);
});

test('listenerClosing: made in a callback, it is told of behind that callback', async () => {
  const { wire, told } = await started({
    reactions: {
      onReceived: (self) => {
        self.listenerClosing();
        told.push('end of onReceived');
      },
    },
  });
  wire.receive('x');
  assert.deepEqual(told, ['received x', 'end of onReceived', 'listenerClosing']);
});

test('listenerClosing: is close() where the owner does not want to be asked', async () => {
  const { connection, wire } = await started({ without: ['onListenerClosing'] });
  connection.listenerClosing();
  assert.equal(connection.isClosed(), true);
  await turn();
  assert.equal(wire.isEnded(), true);
});

test('listenerClosing: is not told of when the connection is closing', async () => {
  const { connection, told } = await started();
  connection.close();
  connection.listenerClosing();
  await turn();
  assert.deepEqual(told, []);
});

test('listenerClosing: a connection that has not started is gone', async () => {
  const { connection, wire, told } = unstarted();
  connection.listenerClosing();
  await turn();
  assert.deepEqual([told, wire.calls()], [[], ['destroy']]);
});
