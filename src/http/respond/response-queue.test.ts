import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { octetString } from '../../tcp/octets.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import { ResponseQueue } from './response-queue.ts';

/** A queue, and what it let through. */
function queue(places: number) {
  const seen: string[] = [];
  const made = new ResponseQueue({
    onLeaving: (octets, token) =>
      seen.push(`${String(octets)}${token === undefined ? '' : `#${String(token)}`}`),
    onLastFinished: () => seen.push('end'),
  });
  for (let place = 0; place < places; place++) assert.equal(made.open(), place);
  return {
    queue: made,
    seen,
    write: (place: number, text: string, token?: number) => {
      made.write(place, octetString(text), token as ChunkSendToken | undefined);
    },
  };
}

test('ResponseQueue: the response at the head goes straight through', () => {
  const { queue: made, seen, write } = queue(1);
  write(0, 'a');
  assert.deepEqual(seen, ['a']);
  made.finish(0, 'next');
  assert.equal(made.pending, 0);
});

// @spec rfc9112-9.3.2-response-order
test('ResponseQueue: responses leave in the order of places, all that wait in one pass', () => {
  const { queue: made, seen, write } = queue(3);
  write(2, 'c');
  made.finish(2, 'next');
  write(1, 'b', 7);
  made.finish(1, 'next');
  assert.deepEqual(seen, []);
  assert.equal(made.pending, 3);
  write(0, 'a');
  made.finish(0, 'next');
  assert.deepEqual(seen, ['a', 'b#7', 'c']);
  assert.equal(made.pending, 0);
});

test('ResponseQueue: an unfinished response whose turn has come goes on straight through', () => {
  const { queue: made, seen, write } = queue(3);
  write(1, 'b1');
  write(2, 'c');
  made.finish(0, 'next');
  assert.deepEqual(seen, ['b1']);
  write(1, 'b2');
  assert.deepEqual(seen, ['b1', 'b2']);
  made.finish(1, 'next');
  assert.deepEqual(seen, ['b1', 'b2', 'c']);
});

test('ResponseQueue: a response that has written nothing keeps its turn', () => {
  const { queue: made, seen, write } = queue(3);
  write(2, 'c');
  made.finish(2, 'next');
  made.finish(0, 'next');
  assert.deepEqual(seen, []);
  made.finish(1, 'next');
  assert.deepEqual(seen, ['c']);
});

test('ResponseQueue: the end of the connection waits for its turn', () => {
  const { queue: made, seen, write } = queue(2);
  write(1, 'b');
  made.finish(1, 'close');
  write(0, 'a');
  made.finish(0, 'next');
  assert.deepEqual(seen, ['a', 'b', 'end']);
});

test('ResponseQueue: nothing follows the response that ends the connection', () => {
  const { queue: made, seen, write } = queue(3);
  write(2, 'c', 1);
  write(1, 'b', 2);
  made.finish(0, 'close');
  assert.deepEqual(made.close(), [2, 1]);
  write(1, 'more');
  made.finish(1, 'next');
  assert.deepEqual(seen, ['end']);
  assert.equal(made.pending, 0);
});

test('ResponseQueue: the newest place is the one opened last', () => {
  const { queue: made } = queue(2);
  assert.equal(made.newest, 1);
});

test('ResponseQueue: any order of finishing gives the order of places', () => {
  const orders = fc
    .integer({ min: 1, max: 20 })
    .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }));
  fc.assert(
    fc.property(orders, (order) => {
      const { queue: made, seen, write } = queue(order.length);
      for (const place of order) {
        write(place, String(place));
        made.finish(place, 'next');
      }
      assert.deepEqual(seen, [...order].sort((a, b) => a - b).map(String));
    }),
  );
});
