import { Random } from '../../src/testing/random.ts';
import { breaches } from './check.ts';
import { Session } from './session.ts';

/** How many steps a session has at most before it is brought to its end. */
const STEPS_MAX = 60;

/** A session that went wrong. */
export interface Finding {
  readonly seed: number;

  /** The fewest steps with which the same seed still goes wrong. */
  readonly steps: number;
  readonly breaches: readonly string[];

  /** What the client sent, and what came back. */
  readonly sent: string;
  readonly received: string;
}

/** Plays the session of a seed. `undefined` where nothing is wrong with it. */
export function play(seed: number): Finding | undefined {
  const random = new Random(seed);
  const steps = random.between(1, STEPS_MAX);
  if (played(seed, steps).breaches.length === 0) return undefined;
  for (let fewer = 0; ; fewer++) {
    const finding = played(seed, fewer);
    if (finding.breaches.length > 0) return finding;
  }
}

function played(seed: number, steps: number): Finding {
  const session = new Session(new Random(seed));
  try {
    for (let step = 0; step < steps; step++) session.step();
    session.finish();
  } catch (error) {
    session.problems.push(`thrown: ${String(error)}`);
  }
  return {
    seed,
    steps,
    breaches: breaches(session),
    sent: session.conversation.octets,
    received: session.wire.written(),
  };
}
