import type { Random } from '../testing/random.ts';
import type { NetworkConditions } from '../testing/simulated-conditions.ts';

/** How one side of a connection behaves in a scenario. */
export interface Choices {
  readonly ending: 'close' | 'hardClose';
  readonly endsAfterMs: number;
  readonly onPeerEnd: 'close' | 'goOn';
  readonly framing: number | 'streaming';

  /** How likely a message is answered with `yield`. */
  readonly yields: number;
  readonly mutes: number;
  readonly timerMs: number | undefined;
  readonly idleMs: number | undefined;
}

export function choose(random: Random): Choices {
  return {
    ending: random.chance(0.8) ? 'close' : 'hardClose',
    endsAfterMs: random.between(0, 2_000),
    onPeerEnd: random.chance(0.7) ? 'close' : 'goOn',
    framing: random.chance(0.7) ? 'streaming' : random.between(1, 300),
    yields: random.chance(0.3) ? 0.5 : 0,
    mutes: random.chance(0.3) ? random.between(1, 3) : 0,
    timerMs: random.chance(0.3) ? random.between(1, 3_000) : undefined,
    idleMs: random.chance(0.3) ? random.between(50, 1_000) : undefined,
  };
}

/** What the network is like in a scenario. One in three breaks connections now and then. */
export function chooseConditions(random: Random): NetworkConditions {
  return {
    latencyMs: random.pick([0, 5, 50]),
    segmentBytes: random.pick([100, 1_460, 100_000]),
    windowBytes: random.pick([50, 1_000, 20_000, 100_000]),
    stallChance: random.pick([0, 0, 0.05]),
    resetChance: random.pick([0, 0, 0.02]),
  };
}
