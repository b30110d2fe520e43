import type { Case } from '../case.ts';
import type { CaseResult, Verdict } from '../verdict.ts';
import type { WatchedRule } from './answer-watch.ts';
import { missVerdict, obligation, type Lookup } from './grade.ts';
import type { UngradedResult } from './run-case.ts';
import type { SuiteResult } from './suite-result.ts';

/** Verdicts, the one that says most first: it stands for the case where deliveries differ. */
const GRAVITY: readonly Verdict[] = [
  'fail',
  'error',
  'inconclusive',
  'warn',
  'not-applicable',
  'allowed',
  'pass',
];

const KEPT: readonly Verdict[] = ['pass', 'allowed'];
const MISSED: readonly Verdict[] = ['fail', 'warn'];

/** Whether something was required and not done. */
export function isMissed({ verdict }: CaseResult): boolean {
  return MISSED.includes(verdict);
}

/** Gives a miss the verdict that its requirement asks for. */
export function graded(testCase: Case, result: UngradedResult, lookup: Lookup): CaseResult {
  const { verdict, ...about } = result;
  if (verdict !== 'missed') return { ...about, verdict };
  const isHardening = testCase.hardening === true;
  return { ...about, verdict: missVerdict(obligation(lookup(result.spec)), isHardening) };
}

/**
 * Puts the runs of one case together.
 *
 * How octets are cut on their way must not matter. A case that is kept under one delivery and
 * missed under another is a `fail` whatever it is about, unless it is hardening.
 */
export function settled(
  testCase: Case,
  runs: readonly [CaseResult, ...CaseResult[]],
  lookup: Lookup,
): SuiteResult {
  const worst = gravest(runs);
  const isHardening = testCase.hardening === true;
  const kept = runs.find(({ verdict }) => KEPT.includes(verdict));
  const differs = kept !== undefined && MISSED.includes(worst.verdict);
  const [filedUnder] = testCase.spec;
  const filed = obligation(lookup(filedUnder));
  const deciding = MISSED.includes(worst.verdict) ? obligation(lookup(worst.spec)) : filed;
  const weight: SuiteResult['weight'] = isHardening ? 'hardening' : deciding;
  const common = { ...worst, title: testCase.title, filedUnder, runs, weight };
  if (!differs) return common;
  return {
    ...common,
    verdict: isHardening ? 'warn' : 'fail',
    weight: isHardening ? 'hardening' : 'must',
    got: `${worst.got ?? ''}; delivered ${inWords(kept.delivery)}, the verdict is ${kept.verdict}`,
  };
}

function gravest(runs: readonly [CaseResult, ...CaseResult[]]): CaseResult {
  let [worst] = runs;
  for (const run of runs) {
    if (GRAVITY.indexOf(run.verdict) < GRAVITY.indexOf(worst.verdict)) worst = run;
  }
  return worst;
}

function inWords(delivery: CaseResult['delivery']): string {
  return delivery === 'whole' ? 'whole' : 'octet by octet';
}

/** A rule for all answers is reported as a case that any answer of the run can miss. */
export function ruleResult(watched: WatchedRule, lookup: Lookup): SuiteResult {
  const { rule, concerned, broken, first } = watched;
  const common = {
    id: rule.id,
    title: rule.title,
    spec: rule.spec,
    filedUnder: rule.spec,
    weight: obligation(lookup(rule.spec)),
    delivery: first?.occasion.delivery ?? 'whole',
    branch: [],
    exchange: first?.exchange ?? [],
    durationMs: 0,
    answers: { concerned, broken, ...(first === undefined ? {} : { first: first.occasion.id }) },
  } as const;
  if (concerned === 0) {
    const got = 'no answer of the run was of that kind';
    return { ...common, verdict: 'not-applicable', got, runs: [] };
  }
  if (first === undefined) return { ...common, verdict: 'pass', runs: [] };
  return {
    ...common,
    verdict: missVerdict(common.weight, false),
    expected: rule.title,
    got: `${first.what}; in ${broken} of ${concerned} answers, first in ${first.occasion.id}`,
    decisive: first.decisive,
    runs: [],
  };
}
