import { tally, type SuiteOutcome, type SuiteResult } from '../runner/suite-result.ts';
import { missOf, notable } from './miss.ts';
import type { ReportContext, ReporterMaker } from './reporter.ts';
import { sections } from './sections.ts';

/** Markdown for job summaries and issues: totals, a row for each section, and every miss. */
export const markdown: ReporterMaker = (sink, context) => ({
  result: () => undefined,
  end: (outcome) => {
    const { host, port } = context.target;
    const missed = notable(outcome.results);
    const lines = [
      `# HTTP/1.1 conformance of ${host}:${port}`,
      '',
      summary(outcome),
      '',
      '| section | kept | MUST missed | SHOULD missed | not judged |',
      '| --- | --- | --- | --- | --- |',
      ...sections(outcome.results).map(({ rfc, number, title, results }) => {
        const { pass, allowed, fail, warn, ...rest } = tally(results);
        const others = rest.inconclusive + rest['not-applicable'] + rest.error;
        const name = `RFC ${rfc}, ${number} ${cell(title)}`;
        return `| ${name} | ${pass + allowed} | ${fail} | ${warn} | ${others} |`;
      }),
      '',
      ...(missed.length === 0 ? [] : ['## What was missed', '']),
      ...missed.flatMap((result) => missLines(result, context)),
    ];
    sink(`${lines.join('\n')}\n`);
  },
});

function summary({ results, ending, notRun }: SuiteOutcome): string {
  const { pass, allowed, fail, warn } = tally(results);
  const ended =
    ending.kind === 'target-died'
      ? ` The target died with the case ${ending.caseId}: ${ending.why}.`
      : ending.kind === 'interrupted'
        ? ' The run was interrupted.'
        : '';
  const left = notRun.length === 0 ? '' : ` ${notRun.length} cases were not run.`;
  return `**${pass + allowed} kept, ${fail} MUST missed, ${warn} SHOULD missed.**${ended}${left}`;
}

function missLines(result: SuiteResult, context: ReportContext): string[] {
  const { verdict, title, id } = result;
  return [
    `<details><summary>${verdict.toUpperCase()}: ${text(title)} <code>${id}</code></summary>`,
    '',
    // Octets are shown with backslashes only: none of these lines can end the block.
    '````text',
    ...missOf(result, context).lines,
    '````',
    '',
    '</details>',
    '',
  ];
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function cell(words: string): string {
  return text(words).replaceAll('|', '\\|');
}
