import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { strictAnswers } from '../strict-answers.ts';
import { count } from './counts.ts';
import { latencies } from './latencies.ts';
import { rawClient, rawClients } from './raw-client.ts';
import { startService } from './service-process.ts';

const CLIENTS = count({ quick: 200, full: 2_000 });
const HEADER_MS = count({ quick: 1_000, full: 10_000 });

/** One octet of each client so often. */
const DROP_MS = HEADER_MS / 20;

/** How many octets each would send: for longer than the server bears. */
const DROPS = 60;

test(`slow clients: ${CLIENTS} get 408 each, and a good one its answers`, async (context) => {
  const service = await startService(context, { config: { headerMs: HEADER_MS } });
  const good = await rawClient(context, service.address);
  const alone = await latencies(good, 200);
  const slow = await rawClients(context, service.address, CLIENTS);
  const ended = Promise.all(slow.map((client) => client.ended()));
  let beside = alone;
  const head = `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(DROPS)}`;
  for (let drop = 0; drop < DROPS; drop++) {
    const open = slow.filter((client) => !client.socket.readableEnded);
    if (open.length === 0) break;
    for (const client of open) client.send(head[drop] ?? '');
    if (drop === 5) beside = await latencies(good, 200);
    await later(DROP_MS);
  }
  assert.deepEqual(new Set(await ended), new Set(['fin']));
  for (const client of slow) {
    const { answers } = strictAnswers(client.text(), ['GET'], 'ended');
    assert.equal(answers[0]?.status, 408);
  }
  const { tally } = await service.see();
  assert.equal(tally.requests, 400, 'nothing but the requests of the good one was told of');
  context.diagnostic(
    `${CLIENTS} got 408; the good one alone: ${alone.told}; beside: ${beside.told}`,
  );
});
