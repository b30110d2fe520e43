import type { Case } from './case.ts';
import { AnswerWatch, type WatchedRule } from './runner/answer-watch.ts';
import { isAlive, probe } from './runner/capabilities.ts';
import { missVerdict, obligation, type Lookup } from './runner/grade.ts';
import { runCase, type Bench, type CaseOutcome } from './runner/run-case.ts';
import type { Ending, SuiteOutcome, SuiteResult } from './runner/suite-result.ts';
import type { Patience, Target } from './target.ts';
import type { Delivery } from './verdict.ts';

/** A run of the suite. */
export interface SuiteRun {
  readonly target: Target;
  readonly patience: Patience;
  readonly cases: readonly Case[];

  /** Each case runs once with each of these. */
  readonly deliveries: readonly Delivery[];
  readonly lookup: Lookup;

  /** Gets each result as it is known; those of the rules for all answers come last. */
  readonly onResult?: (result: SuiteResult) => void;

  /** Ends the run behind the current case. */
  readonly interruption?: AbortSignal;
}

/** Why a run did not begin. */
export interface Unusable {
  readonly kind: 'unusable';
  readonly why: string;
}

/**
 * Runs cases against a target, one after the other. Never throws for anything that the target does:
 * one that cannot be used is told of, and one that dies ends the run, which says with which case.
 */
export async function runSuite(run: SuiteRun): Promise<SuiteOutcome | Unusable> {
  const startMs = performance.now();
  const probed = await probe(run.target, run.patience);
  if (probed.kind === 'unusable') return probed;
  const watch = new AnswerWatch();
  const bench: Bench = {
    target: run.target,
    patience: run.patience,
    capabilities: probed.capabilities,
    onAnswers: (testCase, conversation) => {
      watch.look(testCase, conversation);
    },
  };
  const results: SuiteResult[] = [];
  const keep = (result: SuiteResult): void => {
    results.push(result);
    run.onResult?.(result);
  };
  const ending = await runCases(run, bench, keep);
  for (const watched of watch.rules()) keep(ruleResult(watched, run.lookup));
  const done = new Set(results.map(({ id }) => id));
  return {
    results,
    ending,
    notRun: run.cases.map(({ id }) => id).filter((id) => !done.has(id)),
    capabilities: [...probed.capabilities],
    durationMs: Math.round(performance.now() - startMs),
  };
}

async function runCases(
  run: SuiteRun,
  bench: Bench,
  keep: (result: SuiteResult) => void,
): Promise<Ending> {
  for (const testCase of run.cases) {
    for (const delivery of run.deliveries) {
      if (run.interruption?.aborted === true) return { kind: 'interrupted' };
      keep(caseResult(testCase, await runCase(testCase, delivery, bench), run.lookup));
      if (!(await isAlive(run.target, run.patience))) {
        return { kind: 'target-died', caseId: testCase.id };
      }
    }
  }
  return { kind: 'complete' };
}

function caseResult(testCase: Case, outcome: CaseOutcome, lookup: Lookup): SuiteResult {
  const hardening = testCase.hardening === true;
  const graded = obligation(lookup(outcome.spec));
  const [filedUnder] = testCase.spec;
  return {
    ...outcome,
    title: testCase.title,
    filedUnder,
    weight: hardening ? 'hardening' : obligation(lookup(filedUnder)),
    verdict: outcome.verdict === 'missed' ? missVerdict(graded, hardening) : outcome.verdict,
  };
}

/** A rule for all answers is reported as a case that any answer of the run can miss. */
function ruleResult({ rule, count, first }: WatchedRule, lookup: Lookup): SuiteResult {
  const graded = obligation(lookup(rule.spec));
  const common = {
    id: rule.id,
    title: rule.title,
    spec: rule.spec,
    filedUnder: rule.spec,
    weight: graded,
    delivery: 'whole',
    branch: [],
    durationMs: 0,
  } as const;
  if (first === undefined) return { ...common, verdict: 'pass', exchange: [] };
  return {
    ...common,
    verdict: missVerdict(graded, false),
    expected: rule.title,
    got: `${first.what}, first in the case ${first.caseId}, ${count} times in all`,
    exchange: first.exchange,
  };
}
