import assert from 'node:assert/strict';
import { test } from 'node:test';
import { play } from './run.ts';

/** About half a second. `npm run fuzz:api` plays a million. */
const SEQUENCES = 5_000;

// @spec rfc9110-2.2-grammar-sent
// @spec rfc9110-2.2-own-role-only
test('the API: whatever is called, what leaves is what was meant, or is seen to be cut', () => {
  for (let seed = 1; seed <= SEQUENCES; seed++) assert.equal(play(seed), undefined);
});

// Seeds that went wrong once, and are more than the first few thousand.
for (const seed of [15_501, 18_166]) {
  test(`the API: the sequence of seed ${seed}`, () => {
    assert.equal(play(seed), undefined);
  });
}
