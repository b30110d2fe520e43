import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString, type Octets } from '../tcp/octets.ts';
import { ScriptedWire } from '../testing/scripted-wire.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { turn } from '../testing/turn.ts';
import { TcpConnection } from '../tcp/connection.ts';

const [a, b, c] = [octetString('a'), octetString('bb'), octetString('ccc')];
const nothing = octetString('');

interface Slack {
  readonly connection: TcpConnection;
  readonly wire: ScriptedWire;
  readonly told: string[];
}

/** A connection over a wire that tells a turn later what was taken, and has a slack of 4. */
async function slack(): Promise<Slack> {
  const wire = new ScriptedWire();
  wire.slackBytes = 4;
  wire.answer = 'pending';
  const told: string[] = [];
  const connection = TcpConnection.server(
    { wire, clock: new ManualClock() },
    {
      onReceived: () => undefined,
      onSent: (token) => void told.push(`sent ${token}`),
      onSendFailed: (token) => void told.push(`failed ${token}`),
      onThrottled: () => void told.push('throttled'),
      onUnthrottled: () => void told.push('unthrottled'),
      onClosed: (cause) => void told.push(`closed ${cause}`),
    },
  );
  await turn();
  return { connection, wire, told };
}

test('slack: sends are accepted while a write is outstanding, and go out together', async () => {
  const { connection, wire, told } = await slack();
  assert.deepEqual([connection.send(a), connection.send(b)], ['accepted', 'accepted']);
  assert.equal(connection.send([nothing, a]), 'accepted');
  assert.deepEqual(wire.writes(), ['a']);
  wire.complete();
  assert.deepEqual([wire.writes(), told], [['a', 'bba'], ['sent 1']]);
  wire.complete();
  assert.deepEqual(told, ['sent 1', 'sent 2', 'sent 3']);
  assert.equal(connection.bytesSent, 4);
});

test('slack: above it the connection is throttled, until enough was taken', async () => {
  const { connection, wire, told } = await slack();
  connection.send(a);
  assert.equal(connection.send([b, c]), 'accepted');
  assert.deepEqual([connection.send(a), connection.isWriteable()], ['not-writeable', false]);
  await turn();
  assert.deepEqual(told, ['throttled']);
  wire.complete();
  assert.deepEqual(told, ['throttled', 'sent 1']);
  wire.complete();
  assert.deepEqual(told, ['throttled', 'sent 1', 'sent 2', 'unthrottled']);
});

test('slack: sends of nothing settle in their order', async () => {
  const { connection, wire, told } = await slack();
  connection.send(a);
  connection.send(nothing);
  connection.send([]);
  wire.complete();
  assert.deepEqual([wire.writes(), told], [['a'], ['sent 1', 'sent 2', 'sent 3']]);
  connection.send([]);
  await turn();
  assert.deepEqual(told.at(-1), 'sent 4');
});

test('slack: what was not taken fails, in order, before the end', async () => {
  const { connection, wire, told } = await slack();
  connection.send(a);
  connection.send(b);
  connection.send(nothing);
  wire.complete();
  wire.fail('peer-reset');
  assert.deepEqual(told, ['sent 1', 'failed 2', 'failed 3', 'closed peer-reset']);
});

test('slack: a graceful close sends all that was accepted, and FIN behind it', async () => {
  const { connection, wire } = await slack();
  connection.send(a);
  connection.send(b);
  connection.close();
  await turn();
  wire.complete();
  assert.deepEqual([wire.writes(), wire.isEnded()], [['a', 'bb'], false]);
  wire.complete();
  assert.equal(wire.isEnded(), true);
});

test('send: a list of 200,000 parts needs no more stack, written or queued', async () => {
  const { connection, wire } = await slack();
  const parts = Array<Octets>(200_000).fill(nothing);
  connection.send(a);
  connection.send([...parts, b]);
  wire.complete();
  assert.deepEqual(wire.writes(), ['a', 'bb']);
});
