import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { count } from './counts.ts';
import { latencies } from './latencies.ts';
import { rawClient, type RawClient } from './raw-client.ts';
import { startService } from './service-process.ts';

const REQUESTS = count({ quick: 10_000, full: 100_000 });

/** How long the application is silent. */
const SILENT_MS = count({ quick: 500, full: 10_000 });

const PIPELINED_MAX = 16;
const GROWTH_BYTES_MAX = 2 * 1024 * 1024;

function requests(howMany: number): string {
  const each = (at: number): string => `GET /held?${at} HTTP/1.1\r\nHost: a\r\n\r\n`;
  return Array.from({ length: howMany }, (_, at) => each(at)).join('');
}

/** Reads answers until there are so many, and checks that each is that to its request. */
async function untilAnswered(client: RawClient, howMany: number): Promise<void> {
  const last = `/held?${howMany - 1}\n`;
  while (!client.text().endsWith(last)) await client.untilBytes(client.bytes + 1);
  const targets = [...client.text().matchAll(/\r\n\r\n\/held\?(\d+)\n/g)];
  assert.equal(targets.length, howMany);
  assert.ok(targets.every(([, at], index) => Number(at) === index));
}

test(`pipelining: of ${REQUESTS} requests 16 are served at a time, and all`, async (context) => {
  const service = await startService(context, {
    config: { requestsMax: 0, pipelinedMax: PIPELINED_MAX },
  });
  const other = await rawClient(context, service.address);
  const alone = await latencies(other, 500);
  const before = await service.see();

  const client = await rawClient(context, service.address);
  client.send(requests(REQUESTS));
  await service.until(({ tally }) => tally.waiting === PIPELINED_MAX);
  const beside = await latencies(other, 500);
  await later(SILENT_MS);
  const silent = await service.see();
  assert.equal(silent.tally.requests - before.tally.requests, PIPELINED_MAX + 500);
  assert.equal(silent.tally.waiting, PIPELINED_MAX);
  const growth = silent.heldBytes - before.heldBytes;
  const resident = silent.rssBytes - before.rssBytes;
  assert.ok(growth <= GROWTH_BYTES_MAX, `grew by ${growth} octets`);

  await service.tell('answer');
  await untilAnswered(client, REQUESTS);
  const after = await service.see();
  assert.deepEqual([after.tally.closed, after.tally.faults], [{}, {}]);
  const kib = [growth, resident].map((bytes) => Math.round(bytes / 1024)).join(', resident ');
  context.diagnostic(`${REQUESTS} requests; grew by KiB: held ${kib}`);
  context.diagnostic(`another connection alone: ${alone.told}; beside them: ${beside.told}`);
});
