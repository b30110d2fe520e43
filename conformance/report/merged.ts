import type { Verdict } from '../verdict.ts';
import type { Ending, SuiteOutcome, SuiteResult } from '../runner/suite-result.ts';
import type { DocumentTarget, ReportDocument } from './document.ts';

/** Parts of a run, put together, and what they have in common. */
export interface MergedRun {
  readonly outcome: SuiteOutcome;
  readonly target: DocumentTarget;
  readonly suite: string;
}

/**
 * Puts the parts of one run together.
 *
 * A rule for all answers was looked at in every part: it is missed where one part missed it.
 *
 * @returns what does not fit, where they are not parts of one run.
 */
export function merged(parts: readonly ReportDocument[]): MergedRun | { readonly wrong: string } {
  const [first, ...others] = parts;
  if (first === undefined) return { wrong: 'there are none' };
  const results = new Map<string, SuiteResult>();
  for (const part of parts) {
    if (part.suite !== first.suite) {
      return { wrong: `they were made by different versions: ${first.suite} and ${part.suite}` };
    }
    for (const result of part.results) {
      const before = results.get(result.id);
      if (before === undefined) results.set(result.id, result);
      else if (result.answers === undefined) return { wrong: `the case ${result.id} is in two` };
      else results.set(result.id, together(before, result));
    }
  }
  const all = [...results.values()];
  const isRule = ({ answers }: SuiteResult): boolean => answers !== undefined;
  const done = new Set(results.keys());
  const outcome: SuiteOutcome = {
    results: [...all.filter((one) => !isRule(one)), ...all.filter(isRule)],
    ending: others.reduce<Ending>((ending, part) => graver(ending, part.ending), first.ending),
    notRun: [...new Set(parts.flatMap(({ notRun }) => notRun))].filter((id) => !done.has(id)),
    capabilities: [...new Set(parts.flatMap(({ capabilities }) => capabilities))],
    durationMs: parts.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
  return { outcome, target: first.target, suite: first.suite };
}

/** What was missed stands for a rule, then what was kept: it may have had nothing to look at. */
const RANK: readonly Verdict[] = ['fail', 'error', 'warn', 'pass'];

function together(one: SuiteResult, other: SuiteResult): SuiteResult {
  const rank = ({ verdict }: SuiteResult): number => RANK.indexOf(verdict) >>> 0;
  const gravest = rank(other) < rank(one) ? other : one;
  const count = (what: 'concerned' | 'broken') =>
    (one.answers?.[what] ?? 0) + (other.answers?.[what] ?? 0);
  const answers = { ...gravest.answers, concerned: count('concerned'), broken: count('broken') };
  return { ...gravest, answers };
}

function graver(one: Ending, other: Ending): Ending {
  return one.kind === 'complete' || (one.kind === 'interrupted' && other.kind === 'target-died')
    ? other
    : one;
}
