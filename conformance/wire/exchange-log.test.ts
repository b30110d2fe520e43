import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ExchangeLog } from './exchange-log.ts';

test('ExchangeLog: what is sent in pieces is one entry, what is received one for each time', () => {
  const log = new ExchangeLog();
  log.sent('a', 0);
  log.sent('b', 3);
  log.received('c', 4);
  log.received('d', 4);
  log.received('e', 5);
  log.mark('fin', 6);
  assert.deepEqual(log.entries(), [
    { kind: 'sent', octets: 'ab', atMs: 0 },
    { kind: 'received', octets: 'cd', atMs: 4 },
    { kind: 'received', octets: 'e', atMs: 5 },
    { kind: 'fin', atMs: 6 },
  ]);
});

test('ExchangeLog: of a long run start and end are kept, and the rest is counted', () => {
  const log = new ExchangeLog();
  for (let count = 0; count < 1000; count++) log.received('x'.repeat(1000), 0);
  log.received('end', 0);
  const [entry] = log.entries();
  assert.ok(entry !== undefined && 'octets' in entry);
  assert.equal(entry.octets.length, 16_384 + 2048);
  assert.ok(entry.octets.endsWith('xend'));
  assert.deepEqual(entry.omitted, { at: 16_384, count: 1_000_003 - 16_384 - 2048 });
});

test('ExchangeLog: is bounded, however many reads there are', () => {
  const log = new ExchangeLog();
  for (let atMs = 0; atMs < 100_000; atMs++) log.received('x'.repeat(10), atMs);
  const entries = log.entries();
  assert.ok(entries.length <= 201);
  const kept = entries.reduce(
    (sum, entry) => sum + ('octets' in entry ? entry.octets.length : 0),
    0,
  );
  assert.ok(kept < 100_000);
});
