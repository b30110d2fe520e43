import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString } from '../tcp/octets.ts';
import { started, unstarted } from './recorded-connection.ts';
import { turn } from './turn.ts';

const a = octetString('a');

test('idle timeout: is off by default', async () => {
  const { clock, told } = await started();
  assert.equal(clock.alarmCount(), 0);
  clock.advance(1_000_000);
  assert.deepEqual(told, []);
});

test('idle timeout: comes again after each further idle time', async () => {
  const { clock, told } = await started({ options: { idleMs: 1_000 } });
  clock.advance(999);
  assert.deepEqual(told, []);
  clock.advance(1);
  assert.deepEqual(told, ['idle']);
  clock.advance(1_000);
  assert.deepEqual(told, ['idle', 'idle']);
});

test('idle timeout: octets in either direction put it off', async () => {
  const { connection, wire, clock, told } = await started({
    options: { idleMs: 1_000 },
    without: ['onReceived', 'onSendAccepted', 'onSent', 'onThrottled', 'onUnthrottled'],
  });
  const moves = [
    () => {
      wire.receive('x');
    },
    () => connection.send(a),
    () => {
      wire.answer = 'pending';
      connection.send(a);
    },
    () => {
      wire.progress();
    },
    () => {
      wire.complete();
    },
  ];
  told.length = 0;
  for (const move of moves) {
    clock.advance(900);
    move();
  }
  clock.advance(1_000);
  assert.deepEqual(told, ['received x']);
  clock.advance(100);
  assert.deepEqual(told, ['received x', 'idle']);
});

test('idle timeout: can be set before the start, and from inside a callback', async () => {
  const { connection, clock, told } = unstarted({
    reactions: { onIdleTimeout: (self) => self.setIdleTimeout(500) },
  });
  connection.setIdleTimeout(1_000);
  assert.equal(clock.alarmCount(), 0);
  await turn();
  clock.advance(1_000);
  clock.advance(500);
  assert.deepEqual(told, ['started', 'idle', 'idle']);
});

test('idle timeout: can be turned off', async () => {
  const { connection, clock, told } = await started({ options: { idleMs: 1_000 } });
  connection.setIdleTimeout(undefined);
  assert.equal(clock.alarmCount(), 0);
  clock.advance(10_000);
  assert.deepEqual(told, []);
});

test('idle timeout: setting it while the connection closes changes nothing', async () => {
  const { connection, clock, told } = await started({ options: { lingerMs: 5_000 } });
  connection.close();
  connection.setIdleTimeout(1_000);
  await turn();
  clock.advance(4_900);
  assert.deepEqual(told, []);
  clock.advance(100);
  assert.deepEqual(told, ['closed deadline']);
});

test('idle timeout: ends with the connection', async () => {
  const { connection, clock, told } = await started({ options: { idleMs: 1_000 } });
  connection.hardClose();
  assert.equal(clock.alarmCount(), 0);
  await turn();
  assert.deepEqual(told, ['closed hard-closed']);
});

test('close: a drain without progress ends at its deadline', async () => {
  const { connection, wire, clock, told } = await started({
    without: ['onSendAccepted'],
    options: { drainMs: 3_000 },
  });
  wire.answer = 'pending';
  connection.send(a);
  connection.close();
  await turn();
  for (let times = 0; times < 10; times++) {
    clock.advance(2_900);
    wire.receive('x');
    wire.progress();
  }
  clock.advance(3_000);
  assert.ok(told.every((event) => event === 'received x'));
  told.length = 0;
  wire.receive('x');
  clock.advance(100);
  assert.deepEqual(told, ['received x', 'failed 1', 'closed deadline']);
  assert.equal(wire.isDestroyed(), true);
});

test('close: a drain has its deadline when the peer has ended, too', async () => {
  const { connection, wire, clock, told } = await started({ without: ['onSendAccepted'] });
  wire.answer = 'pending';
  connection.send(a);
  wire.peerEnd();
  connection.close();
  await turn();
  clock.advance(30_000);
  assert.deepEqual(told, ['throttled', 'peerEnd', 'failed 1', 'closed deadline']);
});

test('close: a peer that is silent and does not end is waited for 5 s', async () => {
  const { connection, wire, clock, told } = await started();
  connection.close();
  await turn();
  clock.advance(4_900);
  assert.equal(wire.isDestroyed(), false);
  clock.advance(100);
  assert.equal(wire.isDestroyed(), true);
  assert.deepEqual(told, ['closed deadline']);
});

test('close: a peer that goes on sending is waited for 30 s in all', async () => {
  const { connection, wire, clock, told } = await started();
  connection.mute();
  connection.close();
  await turn();
  for (let seconds = 0; seconds < 29; seconds++) {
    wire.receive('x');
    clock.advance(1_000);
  }
  wire.receive('x');
  assert.equal(wire.isDestroyed(), false);
  clock.advance(1_000);
  assert.deepEqual(told, ['closed deadline']);
  assert.equal(clock.alarmCount(), 0);
});
