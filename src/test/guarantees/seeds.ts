import { test } from 'node:test';
import { Random } from '../../testing/random.ts';

/**
 * `STALLION_SEEDS` plays more of them, `STALLION_SEED` one of them. A test that plays fewer than
 * 2,000 without further ado, because one takes longer, plays fewer in proportion.
 */
const { STALLION_SEEDS = '2000', STALLION_SEED } = process.env;

/** The seeds to play, where `quick` are played without further ado. */
export function seeds(quick: number): { readonly first: number; readonly last: number } {
  if (STALLION_SEED !== undefined) {
    return { first: Number(STALLION_SEED), last: Number(STALLION_SEED) };
  }
  return { first: 1, last: Math.ceil((Number(STALLION_SEEDS) * quick) / 2_000) };
}

/**
 * A test that plays a scenario once for each seed. What it throws is thrown with the seed in front,
 * so that it can be played again.
 */
export function testEachSeed(
  name: string,
  quick: number,
  play: (seed: number, random: Random) => void,
): void {
  const { first, last } = seeds(quick);
  void test(`${name}, seeds ${first} to ${last}`, () => {
    for (let seed = first; seed <= last; seed++) {
      try {
        play(seed, new Random(seed));
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`With seed ${seed}: ${message}`, { cause });
      }
    }
  });
}
