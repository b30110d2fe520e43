import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from './pieces.ts';

test('pieces: single octets, or at most 2048 pieces of a longer run, and nothing is lost', () => {
  for (const [length, count] of [
    [0, 0],
    [3, 3],
    [2048, 2048],
    [2049, 1025],
    [100_000, 2041],
  ] as const) {
    const cut = pieces('x'.repeat(length));
    assert.equal(cut.length, count);
    assert.equal(cut.join('').length, length);
  }
});
