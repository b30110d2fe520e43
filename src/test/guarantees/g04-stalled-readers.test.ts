import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, isFull } from './counts.ts';
import { noPython, startPython } from './python.ts';
import { rawClients } from './raw-client.ts';
import { startService } from './service-process.ts';

const CLIENTS = count({ quick: 40, full: 200 });

/** What the application gives to each, whatever is taken. */
const OFFERED_BYTES = count({ quick: 20_000_000, full: 200_000_000 });
const READ_BYTES = 65_536;

/** What waits for each at most, with what there is beside it, and what the process itself needs. */
const EACH_BYTES_MAX = 1_048_576 + 65_536;
const PROCESS_BYTES_MAX = 64 * 1_048_576;

test(`stalled readers: ${CLIENTS} hold up nobody, and end`, async (context) => {
  // All of the defaults, or shorter ones of the same kind.
  const service = await startService(context, {
    config: isFull ? {} : { writeIdleMs: 1_000, drainMs: 1_000 },
  });
  const before = await service.see();
  const clients = await rawClients(context, service.address, CLIENTS);
  for (const client of clients) {
    client.send(`GET /deluge?bytes=${OFFERED_BYTES} HTTP/1.1\r\nHost: a\r\n\r\n`);
  }
  for (const client of clients) {
    await client.untilBytes(READ_BYTES);
    client.socket.pause();
  }
  const stalled = await service.until(({ tally }) => tally.requests === CLIENTS);
  const growth = stalled.rssBytes - before.rssBytes;
  assert.ok(growth <= CLIENTS * EACH_BYTES_MAX + PROCESS_BYTES_MAX, `grew by ${growth} octets`);
  const { tally } = await service.until(({ connections }) => connections === 0);
  assert.equal(tally.sent + tally.failed, tally.chunks);
  assert.ok(tally.chunks > 0 && tally.failed > 0);
  assert.deepEqual(tally.faults, { 'output-overflow': CLIENTS });
  assert.equal(
    Object.values(tally.closed).reduce((sum, ends) => sum + ends, 0),
    CLIENTS,
  );
  context.diagnostic(`${Math.round(growth / 1_048_576)} MiB for ${CLIENTS} clients`);
});

test('stalled readers: one octet a second is too little', { skip: noPython }, async (context) => {
  const service = await startService(context, {
    config: isFull ? {} : { writeGraceMs: 1_000, writeIdleMs: 2_000 },
  });
  startPython(context, 'trickling-reader.py', [service.address.port]);
  await service.until(({ tally }) => tally.requests === 1);
  const { tally } = await service.until(({ connections }) => connections === 0);
  assert.equal(tally.sent + tally.failed, tally.chunks);
  assert.deepEqual([tally.closed, tally.faults], [{ 'hard-closed': 1 }, {}]);
});
