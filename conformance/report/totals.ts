import pc from 'picocolors';
import { tally, type SuiteOutcome, type SuiteResult } from '../runner/suite-result.ts';

/** The totals: three numbers that are never added up to a score, and what was not judged. */
export function totals(outcome: SuiteOutcome): string {
  const weights = [
    ['MUST', 'must'],
    ['SHOULD', 'should'],
    ['hardening', 'hardening'],
    ['MAY', 'may'],
  ] as const;
  const rows = weights.flatMap(([name, weight]) => {
    const filed = outcome.results.filter((each) => each.weight === weight);
    return filed.length === 0 ? [] : [row(name, filed)];
  });
  const all = tally(outcome.results);
  const beside = [
    ['of the kept by another allowed way', all.allowed],
    ['not applicable', all['not-applicable']],
    ['inconclusive', all.inconclusive],
    ['errors', all.error],
    ['not run', outcome.notRun.length],
  ] as const;
  const rest = beside.filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`);
  return [
    '',
    ...rows,
    ...(rest.length > 0 ? [`  ${rest.join(', ')}`] : []),
    ending(outcome),
    '',
  ].join('\n');
}

function row(name: string, results: readonly SuiteResult[]): string {
  const { pass, allowed, fail, warn } = tally(results);
  const missed = fail + warn;
  const text = `  ${name.padEnd(10)} ${pass + allowed} kept, ${missed} missed`;
  if (missed === 0) return pc.green(text);
  return fail > 0 ? pc.red(text) : pc.yellow(text);
}

function ending({ ending: how, results, durationMs }: SuiteOutcome): string {
  const cases = results.filter(({ answers }) => answers === undefined).length;
  const rules = results.length - cases;
  const judged = `${cases} cases and ${rules} rules in ${(durationMs / 1000).toFixed(1)} s`;
  switch (how.kind) {
    case 'complete':
      return `  ${judged}`;
    case 'interrupted':
      return `  interrupted after ${judged}`;
    case 'target-died':
      return pc.red(`  the target died with the case ${how.caseId}, after ${judged}: ${how.why}`);
  }
}
