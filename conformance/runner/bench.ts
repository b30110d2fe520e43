import type { Capability } from '../case.ts';
import type { Patience, Target } from '../target.ts';
import { RawConnection } from '../wire/raw-connection.ts';
import type { AnswerWatch } from './answer-watch.ts';
import { Conversation } from './conversation.ts';

/** What every case of a run has in common. */
export interface Bench {
  readonly target: Target;
  readonly patience: Patience;
  readonly interruption: AbortSignal | undefined;

  /** Sees every answer of every connection. */
  readonly watch: AnswerWatch;
}

/** A bench, and what is known of the target that is on it. */
export interface ProbedBench extends Bench {
  readonly capabilities: ReadonlySet<Capability>;
}

/** Connects to the target. `undefined` where nobody accepts in time. */
export async function converse(bench: Bench): Promise<Conversation | undefined> {
  const { target, patience, interruption } = bench;
  const opening = { timeoutMs: patience.timeoutMs, interruption };
  const connection = await RawConnection.open(target, opening);
  return connection === undefined ? undefined : new Conversation(connection);
}
