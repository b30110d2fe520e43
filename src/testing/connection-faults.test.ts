import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { octetString } from '../tcp/octets.ts';
import type { Wire, WireEvents } from '../tcp/wire.ts';
import { ManualClock } from './manual-clock.ts';
import {
  started,
  unstarted,
  type Callback,
  type RecordedConnection,
} from './recorded-connection.ts';
import { turn } from './turn.ts';

const a = octetString('a');
const fault = new Error('the fault');

const raise = (): never => {
  throw fault;
};

/** What leads to each callback, and what the owner is told from there on. */
const cases: readonly {
  readonly callback: Callback;
  readonly cause: (recorded: RecordedConnection) => void;
  readonly told: readonly string[];
}[] = [
  {
    callback: 'onReceived',
    cause: ({ wire }) => wire.receive('x'),
    told: ['received x', 'closed fault'],
  },
  {
    callback: 'onSendAccepted',
    cause: ({ connection }) => assert.equal(connection.send(a), 'accepted'),
    told: ['accepted 1', 'failed 1', 'closed fault'],
  },
  {
    callback: 'onSent',
    cause: ({ connection }) => connection.send(a),
    told: ['accepted 1', 'sent 1', 'closed fault'],
  },
  {
    callback: 'onThrottled',
    cause: ({ connection, wire }) => {
      wire.answer = 'pending';
      connection.send(a);
    },
    told: ['accepted 1', 'throttled', 'failed 1', 'closed fault'],
  },
  {
    callback: 'onPeerEnd',
    cause: ({ wire }) => wire.peerEnd(),
    told: ['peerEnd', 'closed fault'],
  },
  {
    callback: 'onListenerClosing',
    cause: ({ connection }) => connection.listenerClosing(),
    told: ['listenerClosing', 'closed fault'],
  },
  {
    callback: 'onIdleTimeout',
    cause: ({ clock }) => clock.advance(1_000),
    told: ['idle', 'closed fault'],
  },
];

for (const { callback, cause, told } of cases) {
  test(`fault: an exception in ${callback} closes the connection at once`, async () => {
    const recorded = await started({
      reactions: { [callback]: raise },
      options: { idleMs: 1_000 },
    });
    cause(recorded);
    await turn();
    assert.deepEqual(recorded.told, told);
    assert.deepEqual(recorded.faults, [fault]);
    assert.equal(recorded.wire.isDestroyed(), true);
    recorded.wire.check();
  });
}

test('fault: an exception in onStarted closes the connection at once', async () => {
  const { told, faults, wire } = unstarted({ reactions: { onStarted: raise } });
  await turn();
  assert.deepEqual([told, faults], [['started', 'closed fault'], [fault]]);
  assert.equal(wire.isDestroyed(), true);
});

test('fault: an exception in onUnthrottled closes the connection at once', async () => {
  const { connection, wire, told, faults } = await started({ reactions: { onUnthrottled: raise } });
  wire.answer = 'pending';
  connection.send(a);
  await turn();
  wire.complete();
  await turn();
  assert.deepEqual(told.slice(-3), ['sent 1', 'unthrottled', 'closed fault']);
  assert.deepEqual(faults, [fault]);
});

test('fault: exceptions while the connection ends keep nothing from being told', async () => {
  const { connection, wire, told, faults } = await started({
    without: ['onSendAccepted'],
    reactions: { onSent: raise, onSendFailed: raise, onClosed: raise },
  });
  connection.send(a);
  connection.send(a);
  wire.answer = 'pending';
  connection.send(a);
  connection.hardClose();
  await turn();
  assert.deepEqual(told, ['sent 1', 'sent 2', 'failed 3', 'closed hard-closed']);
  assert.deepEqual(faults, Array(4).fill(fault));
});

test('fault: a send made from inside a callback settles, however that callback ends', async () => {
  const { wire, told, connection } = await started({
    without: ['onSendAccepted'],
    reactions: {
      onReceived: () => {
        connection.send(a);
        raise();
      },
    },
  });
  wire.receive('x');
  await turn();
  assert.deepEqual(told, ['received x', 'sent 1', 'closed fault']);
});

test('fault: an event that cannot happen closes the connection, and is told of', async () => {
  let events: WireEvents | undefined;
  const odd: Wire = {
    local: { host: '', port: 0 },
    remote: { host: '', port: 0 },
    slackBytes: 0,
    tls: undefined,
    error: undefined,
    startTls: () => undefined,
    setOption: () => 'unsupported',
    open: (its) => {
      events = its;
    },
    write: () => 'written',
    pause: () => undefined,
    resume: () => undefined,
    end: () => undefined,
    destroy: () => undefined,
    reset: () => undefined,
  };
  const told: unknown[] = [];
  TcpConnection.server(
    { wire: odd, clock: new ManualClock() },
    {
      onReceived: () => undefined,
      onPeerEnd: () => told.push('peerEnd'),
      onClosed: (cause) => told.push(cause),
    },
    { onFault: (error) => told.push((error as Error).message) },
  );
  await turn();
  events?.onPeerEnd();
  events?.onPeerEnd();
  await turn();
  events?.onPeerEnd();
  await turn();
  assert.deepEqual(told, [
    'peerEnd',
    'bug: peerEnded in state halfOpen',
    'fault',
    'bug: peerEnded in state closed',
  ]);
});

test('fault: an accepted connection has no address to try', async () => {
  const { wire, told, faults } = await started();
  wire.attempt({ host: 'a', port: 1 });
  await turn();
  assert.deepEqual(told, ['closed fault']);
  assert.match(String(faults[0]), /bug: an accepted connection connects/);
});
