import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { allVisits, crowd } from './crowd.ts';
import { plainDoor } from './doors.ts';
import { growth } from './heap.ts';
import { soak } from './run.ts';
import { goodVisits } from './visits/good.ts';

const MINUTES = 0.2;

test('soak: a crowd of all kinds visits, and nothing is wrong', async () => {
  const lines: string[] = [];
  const result = await soak(MINUTES, 1, (line) => lines.push(line));
  assert.deepEqual(result.wrong, []);
  assert.deepEqual(
    Object.keys(result.visits).sort(),
    allVisits.map(({ kind }) => kind).sort(),
    'each kind was there',
  );
  assert.match(lines.join('\n'), /^minute 1: \d+ visits, \d+ KiB of heap, 0 wrong$/);
  assert.equal(result.growth, undefined, 'so short a run is not judged');
});

const broken: { readonly [what: string]: string } = {
  'says the wrong length': 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello',
  'answers something else': 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhullo',
  'says nothing': '',
};

for (const [what, answer] of Object.entries(broken)) {
  test(`soak: a server that ${what} is noticed`, async (context) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.resume();
      socket.end(answer);
    });
    server.listen(0, '127.0.0.1');
    context.after(() => server.close());
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no address');
    const door = plainDoor({ host: address.address, port: address.port });
    const { wrong } = await crowd([door], 1, 100, goodVisits);
    assert.ok(wrong.length > 0);
  });
}

/** The heap of minutes 1 to 30, where each has so much more than the one before. */
function heap(bytesMore: number) {
  return Array.from({ length: 30 }, (_, at) => ({
    minute: at + 1,
    heapBytes: 10_000_000 + at * bytesMore,
  }));
}

test('growth: is that of ten minutes, and a short run has none', () => {
  assert.equal(growth(heap(0)), 0);
  const grown = growth(heap(10_000)) ?? NaN;
  assert.ok(grown > 0.009 && grown < 0.01, String(grown));
  assert.equal(growth(heap(10_000).slice(0, 20)), undefined);
});
