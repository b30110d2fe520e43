import type { NetworkConditions } from './simulated-conditions.ts';
import { SimulatedNetwork } from './simulated-network.ts';

/**
 * Plays a scenario once, on a network with this seed. Whatever it throws, or what a connection did
 * against the contract of its wire, is thrown with the seed in front, so that it can be played
 * again.
 */
export function simulate(
  seed: number,
  conditions: NetworkConditions,
  scenario: (network: SimulatedNetwork) => void,
): SimulatedNetwork {
  const network = new SimulatedNetwork(seed, conditions);
  try {
    scenario(network);
    network.check();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`With seed ${seed}: ${message}`, { cause });
  }
  return network;
}

/**
 * Plays a scenario again and again with the same seed: first with a failure of the first operation,
 * then of the second, and so on, until it runs to its end without meeting the one that would fail.
 * Answers how many failures it has survived.
 *
 * @throws Error when it still meets them after `most` times.
 */
export function failEach(
  seed: number,
  conditions: NetworkConditions,
  scenario: (network: SimulatedNetwork) => void,
  most = 1_000,
): number {
  for (let failAt = 1; failAt <= most; failAt++) {
    const { operations } = simulate(seed, { ...conditions, failAt }, scenario);
    if (operations < failAt) return failAt - 1;
  }
  throw new Error(`With seed ${seed}: operations are still failing after ${most} of them`);
}
