import pc from 'picocolors';
import type { SuiteResult } from '../runner/suite-result.ts';
import type { Exchanged } from '../verdict.ts';
import type { ReportContext } from './reporter.ts';
import { visibleLines } from './visible.ts';

/** Every miss once more, with all that is needed to dispute it. */
export function recap(results: readonly SuiteResult[], context: ReportContext): string {
  const missed = results.filter(({ verdict }) =>
    ['fail', 'warn', 'error', 'inconclusive'].includes(verdict),
  );
  if (missed.length === 0) return '';
  return `\n${pc.bold('What was missed')}\n${missed.map((each) => entry(each, context)).join('')}`;
}

function entry(result: SuiteResult, { lookup, targetArgument }: ReportContext): string {
  const requirement = lookup(result.spec);
  const head = `${result.verdict.toUpperCase()}  ${result.id} (${result.delivery})`;
  const again = ['stallion', 'conformance', targetArgument, '--id', result.id]
    .filter((word) => word !== '')
    .join(' ');
  return [
    '',
    `  ${result.verdict === 'fail' ? pc.red(head) : pc.yellow(head)}  ${result.title}`,
    `    required  ${requirement?.level ?? ''} ${result.spec}`,
    `              ${requirement?.says ?? ''}`,
    ...(result.expected === undefined ? [] : [`    expected  ${result.expected}`]),
    `    got       ${result.got ?? ''}`,
    ...octetLines(result.exchange),
    `    again     ${again} --delivery ${result.delivery}`,
    '',
  ].join('\n');
}

/**
 * What went over the connection, in order; runs in one direction are joined. The last is decisive.
 */
function octetLines(exchange: readonly Exchanged[]): string[] {
  const runs: { readonly label: string; octets: string }[] = [];
  for (const each of exchange) {
    if (each.kind !== 'sent' && each.kind !== 'received') {
      runs.push({ label: `${each.kind} after ${each.atMs} ms`, octets: '' });
      continue;
    }
    const last = runs.at(-1);
    if (last?.label === each.kind) last.octets += each.octets;
    else runs.push({ label: each.kind, octets: each.octets });
  }
  return runs.flatMap(({ label, octets }, index) => {
    const mark = index === runs.length - 1 ? pc.bold('▶') : ' ';
    const [first = '', ...rest] = octets === '' ? [''] : visibleLines(octets);
    return [
      `  ${mark} ${label.padEnd(9)} ${first}`.trimEnd(),
      ...rest.map((line) => `              ${line}`),
    ];
  });
}
