import type { SuiteResult } from '../runner/suite-result.ts';
import { missOf, notable } from './miss.ts';
import type { ReportContext, ReporterMaker } from './reporter.ts';

/**
 * Annotations for GitHub Actions: an error for each missed MUST, a warning for each missed SHOULD,
 * a notice for what could not be judged.
 */
export const github: ReporterMaker = (sink, context) => ({
  result: () => undefined,
  end: ({ results, ending }) => {
    for (const result of notable(results)) sink(annotation(result, context));
    if (ending.kind !== 'target-died') return;
    const died = `The target died with the case ${ending.caseId}: ${ending.why}`;
    sink(`::error title=The target died::${escaped(died)}\n`);
  },
});

function annotation(result: SuiteResult, context: ReportContext): string {
  const { verdict, title, id } = result;
  const command = verdict === 'warn' ? 'warning' : verdict === 'inconclusive' ? 'notice' : 'error';
  const heading = property(`${id}: ${title}`);
  return `::${command} title=${heading}::${escaped(missOf(result, context).lines.join('\n'))}\n`;
}

/** A command ends with its line, and `%` begins an escape. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property ends with a comma or a colon, besides. */
function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
