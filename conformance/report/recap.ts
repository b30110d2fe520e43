import pc from 'picocolors';
import type { SuiteResult } from '../runner/suite-result.ts';
import type { Verdict } from '../verdict.ts';
import type { ReportContext } from './reporter.ts';
import { repeatCommand } from './repeat-command.ts';
import { transcript } from './transcript.ts';

const RECALLED: readonly Verdict[] = ['fail', 'error', 'warn', 'inconclusive'];

/** Every miss once more, with all that is needed to dispute it: the gravest first. */
export function recap(results: readonly SuiteResult[], context: ReportContext): string {
  const entries = RECALLED.flatMap((verdict) =>
    results.filter((each) => each.verdict === verdict).map((each) => entry(each, context)),
  );
  return entries.length === 0 ? '' : `\n${pc.bold('What was missed')}\n${entries.join('')}`;
}

function entry(result: SuiteResult, context: ReportContext): string {
  const requirement = context.lookup(result.spec);
  const head = `${result.verdict.toUpperCase()}  ${result.title}`;
  const level = result.weight === 'hardening' ? 'hardening' : (requirement?.level ?? '');
  return [
    '',
    `  ${result.verdict === 'fail' ? pc.red(head) : pc.yellow(head)}`,
    `    case      ${result.id}`,
    `    required  ${level} ${result.spec}`,
    `              ${requirement?.says ?? ''}`,
    ...(result.expected === undefined ? [] : [`    expected  ${result.expected}`]),
    `    got       ${result.got ?? ''}`,
    ...transcript(result).map((line) => `    ${pc.dim('│')} ${line}`.trimEnd()),
    `    again     ${repeatCommand(result, context)}`,
    '',
  ].join('\n');
}
