import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { octetString } from '../tcp/octets.ts';
import { ManualClock } from './manual-clock.ts';
import { started, unstarted } from './recorded-connection.ts';
import { ScriptedWire } from './scripted-wire.ts';
import { turn } from './turn.ts';

test('TcpConnection: starts in a later turn, and opens the wire then', async () => {
  const { connection, wire, told } = unstarted();
  assert.deepEqual([told, wire.calls()], [[], []]);
  assert.equal(connection.isWriteable(), false);
  assert.equal(connection.isClosed(), false);
  assert.equal(connection.send(octetString('early')), 'not-connected');
  await turn();
  assert.deepEqual([told, wire.calls()], [['started'], ['open']]);
  assert.equal(connection.isWriteable(), true);
  assert.equal(connection.lastToken, undefined);
});

test('TcpConnection: knows both addresses', () => {
  const { connection, wire } = unstarted();
  assert.equal(connection.localAddress, wire.local);
  assert.equal(connection.remoteAddress, wire.remote);
});

for (const how of ['close', 'hardClose'] as const) {
  test(`TcpConnection: ${how}() before the start lets no callback run, ever`, async () => {
    const { connection, wire, told } = unstarted();
    connection[how]();
    connection[how]();
    assert.equal(connection.isClosed(), true);
    await turn();
    assert.deepEqual([told, wire.calls()], [[], ['destroy']]);
    assert.equal(connection.send(octetString('late')), 'not-connected');
    wire.check();
  });
}

test('TcpConnection: muted before the start, it starts with a paused wire', async () => {
  const { connection, wire, told } = unstarted();
  connection.mute();
  await turn();
  assert.deepEqual(wire.calls(), ['open', 'pause']);
  connection.unmute();
  await turn();
  wire.receive('a');
  assert.deepEqual(told, ['started', 'received a']);
});

test('TcpConnection: muted and unmuted before the start, it reads from the start', async () => {
  const { connection, wire, told } = unstarted();
  connection.mute();
  connection.unmute();
  await turn();
  assert.deepEqual(wire.calls(), ['open']);
  wire.receive('a');
  assert.deepEqual(told, ['started', 'received a']);
});

test('TcpConnection: needs no callback but onReceived', async () => {
  const wire = new ScriptedWire();
  const clock = new ManualClock();
  const connection = TcpConnection.server({ wire, clock }, { onReceived: () => undefined });
  connection.setIdleTimeout(1_000);
  await turn();
  assert.equal(connection.send(octetString('a')), 'accepted');
  clock.advance(2_000);
  wire.answer = 'pending';
  assert.equal(connection.send(octetString('b')), 'accepted');
  await turn();
  wire.complete();
  assert.equal(connection.send(octetString('c')), 'accepted');
  wire.fail('failed');
  assert.equal(connection.isClosed(), true);
});

const ranges = [0, -1, Number.NaN, Infinity];
for (const ms of ranges) {
  test(`TcpConnection: an idle timeout is not ${ms}`, async () => {
    const { connection } = await started();
    assert.throws(
      () => {
        connection.setIdleTimeout(ms);
      },
      {
        name: 'RangeError',
        message: `The idle timeout is a number of milliseconds above 0, not ${ms}`,
      },
    );
    assert.throws(() => unstarted({ options: { drainMs: ms } }), { name: 'RangeError' });
  });
}
