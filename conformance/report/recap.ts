import pc from 'picocolors';
import type { SuiteResult } from '../runner/suite-result.ts';
import { missOf, notable } from './miss.ts';
import type { ReportContext } from './reporter.ts';

/** Every miss once more, with all that is needed to dispute it: the gravest first. */
export function recap(results: readonly SuiteResult[], context: ReportContext): string {
  const entries = notable(results).map((each) => entry(each, context));
  return entries.length === 0 ? '' : `\n${pc.bold('What was missed')}\n${entries.join('')}`;
}

function entry(result: SuiteResult, context: ReportContext): string {
  const head = `${result.verdict.toUpperCase()}  ${result.title}`;
  const { before, octets, again } = missOf(result, context);
  return [
    '',
    `  ${result.verdict === 'fail' ? pc.red(head) : pc.yellow(head)}`,
    `    case      ${result.id}`,
    ...before.map((line) => `    ${line}`),
    ...octets.map((line) => `    ${pc.dim('│')} ${line}`.trimEnd()),
    `    again     ${again}`,
    '',
  ].join('\n');
}
