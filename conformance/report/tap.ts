import type { Lookup } from '../runner/grade.ts';
import type { SuiteResult } from '../runner/suite-result.ts';
import type { ReportContext, ReporterMaker } from './reporter.ts';
import { repeatCommand } from './repeat-command.ts';
import { sections, type Section } from './sections.ts';
import { transcript } from './transcript.ts';
import { stringify } from './yaml-block.ts';

/**
 * TAP version 14, one subtest for each section.
 *
 * A missed MUST is `not ok`. A missed SHOULD is `not ok` with `# TODO`, which harnesses show and do
 * not count as failure. What is not applicable or inconclusive is skipped.
 */
export const tap: ReporterMaker = (sink, context) => ({
  result: () => undefined,
  end: ({ results, ending, notRun }) => {
    sink('TAP version 14\n');
    const all = sections(results);
    for (const [index, section] of all.entries()) sink(subtest(section, index + 1, context));
    // Behind the plan a stream is over, and a bail-out would not be read.
    if (ending.kind === 'complete') sink(`1..${all.length}\n`);
    else if (ending.kind === 'interrupted') sink(`Bail out! Interrupted\n`);
    else sink(`Bail out! The target died with the case ${ending.caseId}: ${escaped(ending.why)}\n`);
    for (const id of notRun) sink(`# not run: ${id}\n`);
  },
});

function subtest(section: Section, number: number, context: ReportContext): string {
  const name = escaped(`RFC ${section.rfc}, ${section.number}: ${section.title}`);
  const points = section.results.map((result, index) => point(result, index + 1, context)).join('');
  const bad = section.results.some(({ verdict }) => verdict === 'fail' || verdict === 'error');
  const plan = `    1..${section.results.length}\n`;
  return `# Subtest: ${name}\n${points}${plan}${bad ? 'not ok' : 'ok'} ${number} - ${name}\n`;
}

function point(result: SuiteResult, number: number, context: ReportContext): string {
  const { verdict } = result;
  const missed = verdict === 'fail' || verdict === 'error' || verdict === 'warn';
  const name = escaped(`${result.id}: ${result.title}`);
  const line = `    ${missed ? 'not ok' : 'ok'} ${number} - ${name}${directive(result)}\n`;
  if (missed) return line + diagnostics(result, context.lookup, repeatCommand(result, context));
  return verdict === 'allowed' ? line + block({ branch: result.branch.join(', ') }) : line;
}

function directive({ verdict, got, weight }: SuiteResult): string {
  if (verdict === 'warn')
    return ` # TODO ${weight === 'hardening' ? 'hardening' : 'SHOULD'} missed`;
  if (verdict === 'not-applicable' || verdict === 'inconclusive') {
    return ` # SKIP ${verdict}: ${escaped(got ?? '')}`;
  }
  return '';
}

function diagnostics(result: SuiteResult, lookup: Lookup, again: string): string {
  const requirement = lookup(result.spec);
  return block({
    verdict: result.verdict,
    delivery: result.delivery,
    requirement: result.spec,
    level: requirement?.level ?? '',
    says: requirement?.says ?? '',
    expected: result.expected ?? '',
    got: result.got ?? '',
    exchange: transcript(result),
    again,
  });
}

function block(values: Parameters<typeof stringify>[0]): string {
  return `      ---\n${stringify(values)}      ...\n`;
}

/** `#` would begin a directive, and a backslash an escape. */
function escaped(text: string): string {
  return text.replaceAll(/[\\#]/g, '\\$&').replaceAll(/[\r\n]/g, ' ');
}
