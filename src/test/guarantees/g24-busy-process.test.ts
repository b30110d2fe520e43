import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { count } from './counts.ts';
import { rawClient, rawClients } from './raw-client.ts';
import { startService } from './service-process.ts';

const CLIENTS = count({ quick: 100, full: 500 });

/** How long the process stands still: longer than all deadlines of the other clients. */
const BUSY_MS = count({ quick: 1_500, full: 5_000 });
const DEADLINE_MS = Math.round(BUSY_MS / 3);

const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n';

/**
 * What each client says before the process stands still, and what while it does: late by the clock,
 * and in time by what the server could know.
 */
const conversations: readonly (readonly [string, string])[] = [
  [head.slice(0, 20), `${head.slice(20)}abcd`],
  [head, 'abcd'],
  ['', `${head}abcd`],
];

test('time: a process that stands still ends nobody for being late', async (context) => {
  const service = await startService(context, {
    config: {
      headerMs: DEADLINE_MS,
      contentGraceMs: DEADLINE_MS,
      keepAliveMs: DEADLINE_MS,
      keepAliveAdvertisedMs: 0,
    },
  });
  const culprit = await rawClient(context, service.address);
  const clients = await rawClients(context, service.address, CLIENTS);
  for (const [at, client] of clients.entries()) {
    client.send(conversations[at % conversations.length]?.[0] ?? '');
  }
  culprit.send(`GET /busy?ms=${BUSY_MS} HTTP/1.1\r\nHost: a\r\n\r\n`);
  await later(DEADLINE_MS / 2);
  for (const [at, client] of clients.entries()) {
    client.send(conversations[at % conversations.length]?.[1] ?? '');
  }
  for (const client of clients) {
    await client.untilBytes(1);
    assert.match(client.text(), /^HTTP\/1\.1 200 /);
  }
  const { tally } = await service.see();
  assert.equal(tally.requests, CLIENTS + 1);
});
