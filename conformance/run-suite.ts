import type { Case } from './case.ts';
import { AnswerWatch } from './runner/answer-watch.ts';
import type { Bench, ProbedBench } from './runner/bench.ts';
import { probe } from './runner/capabilities.ts';
import { caseProblems } from './runner/case-problems.ts';
import { byPlace } from './runner/filing.ts';
import type { Lookup } from './runner/grade.ts';
import { repeatCase } from './runner/repeat-case.ts';
import { ruleResult, settled } from './runner/settle.ts';
import type { Ending, SuiteOutcome, SuiteResult } from './runner/suite-result.ts';
import type { Patience, Target } from './target.ts';
import type { CaseResult, Delivery } from './verdict.ts';

/** A run of the suite. */
export interface SuiteRun {
  readonly target: Target;
  readonly patience: Patience;
  readonly cases: readonly Case[];

  /** Each case runs once with each of these. */
  readonly deliveries: readonly Delivery[];
  readonly lookup: Lookup;

  /** How often a miss is tried again before it counts. Not at all by default. */
  readonly retries?: number;

  /** Tells that a case begins, before anything of it is sent. */
  readonly onCase?: (testCase: Case, index: number, count: number) => void;

  /** Gets each result as it is known; those of the rules for all answers come last. */
  readonly onResult?: (result: SuiteResult) => void;

  /** Ends the run at once. The case that it interrupts has no result. */
  readonly interruption?: AbortSignal;
}

/** Why a run did not begin. */
export interface Unusable {
  readonly kind: 'unusable';
  readonly why: string;
}

/**
 * Runs cases against a target, one after the other, in the order of the sections they are filed
 * under.
 *
 * Never throws for anything that the target does: one that cannot be used is told of, and one that
 * dies ends the run, which says with which case.
 */
export async function runSuite(run: SuiteRun): Promise<SuiteOutcome | Unusable> {
  const startMs = performance.now();
  const [problem] = caseProblems(run.cases, run.lookup);
  if (problem !== undefined) return { kind: 'unusable', why: problem };
  const { target, patience, interruption } = run;
  const bench: Bench = { target, patience, interruption, watch: new AnswerWatch() };
  const probed = await probe(bench);
  const isInterrupted = interruption?.aborted === true;
  if (probed.kind === 'unusable' && !isInterrupted) return probed;
  const capabilities = probed.kind === 'usable' ? probed.capabilities : new Set<never>();
  const results: SuiteResult[] = [];
  const keep = (result: SuiteResult): void => {
    results.push(result);
    run.onResult?.(result);
  };
  const ordered = byPlace(run.cases, ({ spec }) => spec[0]);
  const ending = await runCases({ ...run, cases: ordered }, { ...bench, capabilities }, keep);
  const done = new Set(results.map(({ id }) => id));
  for (const watched of bench.watch.rules()) keep(ruleResult(watched, run.lookup));
  return {
    results,
    ending,
    notRun: ordered.map(({ id }) => id).filter((id) => !done.has(id)),
    capabilities: [...capabilities],
    durationMs: Math.round(performance.now() - startMs),
  };
}

async function runCases(
  run: SuiteRun,
  bench: ProbedBench,
  keep: (result: SuiteResult) => void,
): Promise<Ending> {
  for (const [index, testCase] of run.cases.entries()) {
    run.onCase?.(testCase, index, run.cases.length);
    const { results, death } = await runDeliveries(testCase, run, bench);
    if (bench.interruption?.aborted === true) return { kind: 'interrupted' };
    const [first, ...others] = results;
    if (first !== undefined) keep(settled(testCase, [first, ...others], run.lookup));
    if (death !== undefined) return { kind: 'target-died', caseId: testCase.id, why: death };
  }
  return { kind: 'complete' };
}

async function runDeliveries(
  testCase: Case,
  { deliveries, lookup, retries = 0 }: SuiteRun,
  bench: ProbedBench,
): Promise<{ readonly results: readonly CaseResult[]; readonly death: string | undefined }> {
  const results: CaseResult[] = [];
  // A sweep is 256 exchanges: under one delivery it is enough.
  const wanted = testCase.sweep === undefined ? deliveries : deliveries.slice(0, 1);
  for (const delivery of wanted) {
    if (bench.interruption?.aborted === true) break;
    const { result, death } = await repeatCase({ testCase, delivery, retries }, bench, lookup);
    results.push(result);
    if (death !== undefined) return { results, death };
  }
  return { results, death: undefined };
}
