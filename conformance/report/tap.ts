import { stringify } from './yaml-block.ts';
import { sections, type Section } from './sections.ts';
import type { Lookup } from '../runner/grade.ts';
import type { SuiteResult } from '../runner/suite-result.ts';
import type { ReporterMaker } from './reporter.ts';

/**
 * TAP version 14, one subtest for each section.
 *
 * A missed MUST is `not ok`. A missed SHOULD is `not ok` with `# TODO`, which harnesses show and do
 * not count as failure. What is not applicable or inconclusive is skipped.
 */
export const tap: ReporterMaker = (sink, { lookup }) => ({
  result: () => undefined,
  end: (outcome) => {
    sink('TAP version 14\n');
    const all = sections(outcome.results);
    for (const [index, section] of all.entries()) sink(subtest(section, index + 1, lookup));
    // Behind the plan a stream is over, and a bail-out would not be read.
    if (outcome.ending.kind === 'target-died') {
      sink(`Bail out! The target died with the case ${outcome.ending.caseId}\n`);
    } else {
      sink(`1..${all.length}\n`);
    }
  },
});

function subtest(section: Section, number: number, lookup: Lookup): string {
  const name = escaped(`RFC ${section.rfc}, ${section.number}: ${section.title}`);
  const points = section.results.map((result, index) => point(result, index + 1, lookup)).join('');
  const bad = section.results.some(({ verdict }) => verdict === 'fail' || verdict === 'error');
  const plan = `    1..${section.results.length}\n`;
  return `# Subtest: ${name}\n${points}${plan}${bad ? 'not ok' : 'ok'} ${number} - ${name}\n`;
}

function point(result: SuiteResult, number: number, lookup: Lookup): string {
  const { verdict } = result;
  const missed = verdict === 'fail' || verdict === 'error' || verdict === 'warn';
  const name = escaped(`${result.id} (${result.delivery}): ${result.title}`);
  const line = `    ${missed ? 'not ok' : 'ok'} ${number} - ${name}${directive(result)}\n`;
  return missed ? line + diagnostics(result, lookup) : line;
}

function directive({ verdict, got }: SuiteResult): string {
  if (verdict === 'warn') return ' # TODO a SHOULD, or hardening';
  if (verdict === 'not-applicable' || verdict === 'inconclusive') {
    return ` # SKIP ${verdict}: ${escaped(got ?? '')}`;
  }
  return '';
}

function diagnostics(result: SuiteResult, lookup: Lookup): string {
  const requirement = lookup(result.spec);
  const block = stringify({
    verdict: result.verdict,
    requirement: result.spec,
    level: requirement?.level ?? '',
    says: requirement?.says ?? '',
    expected: result.expected ?? '',
    got: result.got ?? '',
  });
  return `      ---\n${block}      ...\n`;
}

/** `#` would begin a directive, and a backslash an escape. */
function escaped(text: string): string {
  return text.replaceAll(/[\\#]/g, '\\$&').replaceAll(/[\r\n]/g, ' ');
}
