import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Random } from '../testing/random.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { makeCertificates } from './certificate.ts';
import { clientHello } from './client-hello.ts';
import { count } from './guarantees/counts.ts';
import { echo, meet, type Meeting } from './meeting.ts';
import { reset } from './relay.ts';
import { turnsUntil } from './turns-until.ts';

const { server: own } = await makeCertificates();
const octets = Buffer.alloc(300_000, 'the quick brown fox jumps over the lazy dog');

const BATCH = 25;
const BATCHES = count({ quick: 20, full: 200 });

/** How many sockets there are in this process. */
function socketCount(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Connects, goes on for a random while, and resets. */
async function visit(meeting: Meeting, random: Random, says: Buffer): Promise<void> {
  const socket = meeting.socket();
  const point = random.pick(['at once', 'connected', 'sending', 'turns', 'answered'] as const);
  if (point !== 'at once') await once(socket, 'connect');
  if (point === 'sending' || point === 'turns') {
    socket.write(says.subarray(0, random.between(1, says.length)));
  }
  if (point === 'turns') {
    if (random.chance(0.5)) socket.resume();
    for (let turns = random.between(1, 20); turns > 0; turns--) await turn();
  }
  if (point === 'answered') {
    socket.write(says);
    await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  }
  if (socket.connecting) socket.destroy();
  else reset(socket);
}

async function visits(meeting: Meeting, seed: number, says: Buffer): Promise<void> {
  const random = new Random(seed);
  for (let batch = 0; batch < BATCHES; batch++) {
    await Promise.all(Array.from({ length: BATCH }, () => visit(meeting, random, says)));
  }
}

/** Waits until no more are left than there were. */
async function untilSocketsAreGone(before: number): Promise<void> {
  await turnsUntil(() => socketCount() <= before);
}

test('resets: each connection that started hears of its end once', async (context) => {
  const meeting = await meet(context, { callbacks: echo });
  const before = socketCount();
  await visits(meeting, 1, octets);
  await meeting.untilEmpty();
  for (const server of meeting.servers) {
    if (server.told.length === 0) continue;
    const ends = server.told.filter((word) => word.startsWith('closed'));
    assert.equal(ends.length, 1);
    assert.match(server.told.at(-1) ?? '', /^closed (peer-reset|closed)$/);
    assert.deepEqual(server.faults, []);
    assert.equal(server.told[0], 'started');
  }
  assert.equal(meeting.listener.counts.accepted, meeting.servers.length);
  assert.ok(meeting.servers.length > 300);
  await untilSocketsAreGone(before);
});

test('resets: each connection that did not start hears of that once', async (context) => {
  const meeting = await meet(context, { options: { tls: new TlsServer(own) }, callbacks: echo });
  const before = socketCount();
  await visits(meeting, 2, await clientHello());
  await meeting.untilEmpty();
  for (const server of meeting.servers) {
    assert.deepEqual([server.told, server.faults], [['startFailure peer-gone'], []]);
  }
  assert.ok(meeting.servers.length > 300);
  await untilSocketsAreGone(before);
});
