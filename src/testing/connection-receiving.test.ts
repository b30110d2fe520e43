import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString } from '../tcp/octets.ts';
import { started } from './recorded-connection.ts';
import { turn } from './turn.ts';

test('mute: holds the octets that were read already, and unmute() hands them out', async () => {
  const { connection, wire, told } = await started();
  wire.receive('a');
  connection.mute();
  connection.mute();
  assert.deepEqual(wire.calls(), ['open', 'pause']);
  wire.receive('b');
  await turn();
  assert.deepEqual(told, ['received a']);
  connection.unmute();
  assert.deepEqual(told, ['received a']);
  await turn();
  assert.deepEqual(told, ['received a', 'received b']);
  assert.deepEqual(wire.calls(), ['open', 'pause', 'resume']);
  wire.receive('c');
  assert.deepEqual(told.at(-1), 'received c');
});

test('mute: from inside onReceived, it holds the very next octets', async () => {
  const { connection, wire, told } = await started({
    reactions: { onReceived: (self) => self.mute() },
  });
  wire.receive('a');
  wire.receive('b');
  assert.deepEqual(told, ['received a']);
  connection.unmute();
  await turn();
  assert.deepEqual(told, ['received a', 'received b']);
  assert.equal(wire.isPaused(), true);
});

test('unmute: octets that come before its turn wait behind those that were held', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('a');
  connection.unmute();
  // A wire that was not paused in time has two reads behind it.
  wire.resume();
  wire.receive('b');
  assert.deepEqual(told, []);
  await turn();
  assert.deepEqual(told, ['received a', 'received b']);
});

test('unmute: a connection that mutes again keeps the rest of what was held', async () => {
  const { connection, wire, told } = await started({
    reactions: { onReceived: (self) => self.mute() },
  });
  connection.mute();
  wire.receive('a');
  wire.resume();
  wire.receive('b');
  connection.unmute();
  await turn();
  assert.deepEqual(told, ['received a']);
  connection.unmute();
  await turn();
  assert.deepEqual(told, ['received a', 'received b']);
});

test('unmute: from inside onReceived, it takes effect in a later turn', async () => {
  const { connection, wire, told } = await started({
    reactions: {
      onReceived: (self) => {
        self.mute();
        self.unmute();
        told.push('end of onReceived');
        queueMicrotask(() => told.push('later turn'));
      },
    },
  });
  connection.mute();
  wire.receive('a');
  wire.resume();
  wire.receive('b');
  connection.unmute();
  await turn();
  assert.deepEqual(told, [
    'received a',
    'end of onReceived',
    'received b',
    'end of onReceived',
    'later turn',
    'later turn',
  ]);
});

test('unmute: of a connection that is not muted does nothing', async () => {
  const { connection, wire } = await started();
  connection.unmute();
  await turn();
  assert.deepEqual(wire.calls(), ['open']);
});

test('unmute: what an owner sends of what was held is told of before the next of it', async () => {
  const { connection, wire, told } = await started({
    without: ['onSendAccepted', 'onSent'],
    reactions: {
      onReceived: (self) => self.send(octetString('echo')),
      onThrottled: (self) => self.mute(),
    },
  });
  connection.mute();
  wire.receive('a');
  wire.resume();
  wire.receive('b');
  wire.answer = 'pending';
  connection.unmute();
  await turn();
  assert.deepEqual(told, ['received a', 'throttled']);
});

test('mute: taken back before its turn has come, it goes on', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('a');
  connection.unmute();
  connection.mute();
  await turn();
  assert.deepEqual(told, []);
});

test('onPeerEnd: comes once, and sending goes on', async () => {
  const { connection, wire, told } = await started();
  wire.receive('a');
  wire.peerEnd();
  assert.deepEqual(told, ['received a', 'peerEnd']);
  assert.equal(connection.isClosed(), false);
  assert.equal(connection.send(octetString('b')), 'accepted');
  assert.equal(wire.written(), 'b');
});

test('onPeerEnd: comes behind the octets that were held', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.receive('a');
  wire.peerEnd();
  assert.deepEqual(told, []);
  connection.unmute();
  await turn();
  assert.deepEqual(told, ['received a', 'peerEnd']);
});

test('onPeerEnd: waits while the connection is muted, and comes once', async () => {
  const { connection, wire, told } = await started();
  connection.mute();
  wire.peerEnd();
  await turn();
  assert.deepEqual(told, []);
  connection.unmute();
  await turn();
  connection.mute();
  connection.unmute();
  await turn();
  assert.deepEqual(told, ['peerEnd']);
});

test('onPeerEnd: where it is absent, the connection closes in order', async () => {
  const { connection, wire, told } = await started({
    without: ['onPeerEnd', 'onSendAccepted'],
    reactions: { onReceived: (self) => self.send(octetString('b')) },
  });
  wire.answer = 'pending';
  wire.receive('a');
  wire.peerEnd();
  assert.equal(connection.isClosed(), true);
  assert.equal(wire.isEnded(), false);
  wire.complete();
  assert.deepEqual(wire.calls(), ['open', 'write', 'end', 'destroy']);
  assert.deepEqual(told, ['received a', 'throttled', 'sent 1', 'closed closed']);
});
