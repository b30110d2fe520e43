import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from './counts.ts';
import { rawClient } from './raw-client.ts';
import { startService } from './service-process.ts';

const LATE_MS = count({ quick: 300, full: 5_000 });
const LARGE_BYTES = 8 * 1024 * 1024;

function after(ms: number, bytes: number): string {
  return `GET /after?ms=${ms}&bytes=${bytes} HTTP/1.1\r\nHost: a\r\n\r\n`;
}

/** The lengths of the contents, in order, of answers that are whole. */
function contents(text: string): number[] {
  const lengths: number[] = [];
  for (let rest = text; rest !== '';) {
    const head = /^HTTP\/1\.1 200 OK\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(rest)?.[0] ?? '';
    const length = Number(/\r\nContent-Length: (\d+)\r\n/.exec(head)?.[1] ?? NaN);
    assert.ok(rest.length >= head.length + length, 'an answer is cut');
    lengths.push(length);
    rest = rest.slice(head.length + length);
  }
  return lengths;
}

for (const ms of [0, 100, LATE_MS]) {
  test(`half-close: answers after ${ms} ms arrive whole behind FIN`, async (context) => {
    const { address } = await startService(context);
    for (const bytes of [2, LARGE_BYTES]) {
      const one = await rawClient(context, address);
      one.socket.end(after(ms, bytes));
      assert.equal(await one.ended(), 'fin');
      assert.deepEqual(contents(one.text()), [bytes]);

      const three = await rawClient(context, address);
      three.socket.end(after(ms, bytes) + after(0, 3) + after(ms, bytes));
      assert.equal(await three.ended(), 'fin');
      assert.deepEqual(contents(three.text()), [bytes, 3, bytes]);
    }
  });
}

test('half-close: in the midst of a request it is 400, behind what is due', async (context) => {
  const { address } = await startService(context);
  const unfinished = [
    'GET / HT',
    'GET / HTTP/1.1\r\nHost: a\r\n',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcd',
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n',
  ];
  for (const part of unfinished) {
    const client = await rawClient(context, address);
    client.socket.end(after(50, 2) + part);
    assert.equal(await client.ended(), 'fin');
    const statuses = [...client.text().matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, code]) => code);
    assert.deepEqual(statuses, ['200', '400'], part);
  }
});

test('half-close: who ends and takes nothing is not waited for for ever', async (context) => {
  const service = await startService(context, { config: { writeIdleMs: 500, drainMs: 500 } });
  const client = await rawClient(context, service.address);
  client.socket.pause();
  client.socket.end('GET /stream HTTP/1.1\r\nHost: a\r\n\r\n');
  await service.until(({ tally }) => tally.requests === 1);
  const { tally } = await service.until(({ connections }) => connections === 0);
  assert.equal(tally.sent + tally.failed, tally.chunks);
});
