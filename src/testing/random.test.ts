import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from './random.ts';

test('Random: the same seed gives the same numbers, another seed others', () => {
  const numbers = (seed: number): number[] => {
    const random = new Random(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  assert.deepEqual(numbers(7), numbers(7));
  assert.notDeepEqual(numbers(7), numbers(8));
  assert.ok(numbers(9).every((number) => number >= 0 && number < 1));
});

test('Random: between has both ends, and nothing outside', () => {
  const random = new Random(1);
  const seen = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
  assert.deepEqual([...seen].toSorted(), [3, 4, 5, 6]);
});

test('Random: chance and pick', () => {
  const random = new Random(1);
  assert.equal(random.chance(0), false);
  assert.equal(random.chance(1), true);
  const picked = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b'])));
  assert.deepEqual([...picked].toSorted(), ['a', 'b']);
  assert.throws(() => random.pick([]), { name: 'RangeError' });
});
