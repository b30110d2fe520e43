import type { Case } from '../case.ts';
import type { CaseResult, Delivery } from '../verdict.ts';
import type { ProbedBench } from './bench.ts';
import type { Lookup } from './grade.ts';
import { runCase } from './run-case.ts';
import { graded, isMissed } from './settle.ts';

/** What is run, and how often a miss is tried again. */
export interface Repetition {
  readonly testCase: Case;
  readonly delivery: Delivery;

  /** How many times more a miss is tried: it has to be one each time. */
  readonly retries: number;
}

/** A result, and why the target is taken for dead behind it; `undefined` where it lives. */
export interface Repeated {
  readonly result: CaseResult;
  readonly death: string | undefined;
}

/**
 * Runs one case under one delivery, and again where it is missed.
 *
 * A miss that is one each time counts, and says how often it was seen. One that is not is
 * `inconclusive`: nobody can dispute a verdict that changes, or rely on it.
 */
export async function repeatCase(
  { testCase, delivery, retries }: Repetition,
  bench: ProbedBench,
  lookup: Lookup,
): Promise<Repeated> {
  const once = async (): Promise<Repeated> => {
    const { result, death } = await runCase(testCase, delivery, bench);
    return { result: graded(testCase, result, lookup), death };
  };
  const first = await once();
  let tries = 1;
  let missed = isMissed(first.result) ? 1 : 0;
  let latest = first;
  const goesOn = (): boolean =>
    isMissed(first.result) && latest.death === undefined && bench.interruption?.aborted !== true;
  while (goesOn() && tries <= retries) {
    latest = await once();
    tries++;
    if (isMissed(latest.result)) missed++;
  }
  if (tries === 1) return first;
  const told = { ...first.result, tries: { missed, of: tries } };
  // One that the target did not survive is a miss, whatever it was the other times.
  if (missed === tries || latest.death !== undefined) return { result: told, death: latest.death };
  const got = `${told.got ?? ''}, but in ${missed} of ${tries} tries only`;
  return { result: { ...told, verdict: 'inconclusive', got }, death: undefined };
}
