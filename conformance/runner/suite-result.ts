import type { CaseResult, Verdict } from '../verdict.ts';
import type { Obligation } from './grade.ts';

/** The verdict on one case over all its deliveries, or on one rule for all answers. */
export interface SuiteResult extends CaseResult {
  readonly title: string;

  /** The requirement that the case is filed under. */
  readonly filedUnder: string;

  /** What its deciding requirement obliges to; hardening is counted apart from all. */
  readonly weight: Obligation | 'hardening';

  /** One result for each delivery. The gravest of them is repeated in the members above. */
  readonly runs: readonly CaseResult[];

  /** For a rule for all answers: how many it is about, how many broke it, and where first. */
  readonly answers?: {
    readonly concerned: number;
    readonly broken: number;
    readonly first?: string;
  };
}

/** How a run ended. */
export type Ending =
  | { readonly kind: 'complete' }
  /** The target stopped answering; this case was the last one it was given. */
  | { readonly kind: 'target-died'; readonly caseId: string; readonly why: string }
  | { readonly kind: 'interrupted' };

/** All that a run showed. */
export interface SuiteOutcome {
  /** One for each case that was run, then one for each rule for all answers. */
  readonly results: readonly SuiteResult[];
  readonly ending: Ending;

  /** The ids of cases that were wanted and not run. */
  readonly notRun: readonly string[];
  readonly capabilities: readonly string[];
  readonly durationMs: number;
}

/** How many results have each verdict, for one weight. */
export type Tally = Readonly<Record<Verdict, number>>;

const VERDICTS: readonly Verdict[] = [
  'pass',
  'allowed',
  'fail',
  'warn',
  'not-applicable',
  'inconclusive',
  'error',
];

/** Counts results by verdict. */
export function tally(results: readonly SuiteResult[]): Tally {
  const count = (verdict: Verdict) => results.filter((each) => each.verdict === verdict).length;
  const [pass, allowed, fail, warn, notApplicable, inconclusive, error] = VERDICTS.map(count);
  return {
    pass: pass ?? 0,
    allowed: allowed ?? 0,
    fail: fail ?? 0,
    warn: warn ?? 0,
    'not-applicable': notApplicable ?? 0,
    inconclusive: inconclusive ?? 0,
    error: error ?? 0,
  };
}

/** What a command that ran the suite ends with. */
export function exitCodeOf(outcome: SuiteOutcome): 0 | 1 | 3 | 130 {
  if (outcome.ending.kind === 'interrupted') return 130;
  if (outcome.ending.kind === 'target-died') return 3;
  const { fail, error } = tally(outcome.results);
  return fail + error === 0 ? 0 : 1;
}
