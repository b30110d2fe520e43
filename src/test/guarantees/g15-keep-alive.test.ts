import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import type { Address } from '../../tcp/wire.ts';
import { count } from './counts.ts';
import { rawClient } from './raw-client.ts';
import { startService } from './service-process.ts';

const TIMES = count({ quick: 300, full: 2_000 });
const AT_A_TIME = 50;
const KEEP_ALIVE_MS = 400;

/** The alarm is noticed up to 200 ms late: so much later, and 5 ms on both sides, is the end. */
const FIRST_MS = KEEP_ALIVE_MS - 5;
const LAST_MS = KEEP_ALIVE_MS + 205;

const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

/** Asks once, and a second time in the moment in which the connection is about to end. */
async function askLate(context: TestContext, address: Address, ms: number): Promise<string> {
  const client = await rawClient(context, address);
  client.send(request);
  await client.untilBytes(1);
  await later(ms);
  if (client.socket.readableEnded) {
    client.socket.destroy();
    return 'ended before';
  }
  const bytes = client.bytes;
  client.send(request);
  client.socket.end();
  const end = await client.ended();
  return `${client.bytes > bytes ? 'answered' : 'not answered'}, ${end}`;
}

test(`keep-alive: of ${TIMES} late requests none is met with a reset`, async (context) => {
  const { address } = await startService(context, {
    config: { keepAliveMs: KEEP_ALIVE_MS, keepAliveAdvertisedMs: 0 },
  });
  const fates: { [fate: string]: number } = {};
  for (let time = 0; time < TIMES; time += AT_A_TIME) {
    const batch = Array.from({ length: AT_A_TIME }, (_, at) => {
      const ms = FIRST_MS + ((time + at) * (LAST_MS - FIRST_MS)) / TIMES;
      return askLate(context, address, ms);
    });
    for (const fate of await Promise.all(batch)) fates[fate] = (fates[fate] ?? 0) + 1;
  }
  const allowed = ['ended before', 'answered, fin', 'not answered, fin'];
  assert.deepEqual(
    Object.keys(fates).filter((fate) => !allowed.includes(fate)),
    [],
    JSON.stringify(fates),
  );
  assert.ok((fates['answered, fin'] ?? 0) > 0);
  context.diagnostic(JSON.stringify(fates));
});
