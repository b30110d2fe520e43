import type { Verdict } from '../verdict.ts';
import type { SuiteResult } from '../runner/suite-result.ts';
import type { ReportContext } from './reporter.ts';
import { octetMap } from './octet-map.ts';
import { repeatCommand } from './repeat-command.ts';
import { transcript } from './transcript.ts';

/** What there is to say of a result that is no pass. */
export interface Miss {
  /** The level of the requirement, or `hardening`. */
  readonly level: string;

  /** Lines of text: what is required, what was expected, and what was got. */
  readonly before: readonly string[];

  /** What went over the connection, with the mark where it was decided. */
  readonly octets: readonly string[];

  /** The command that shows it again. */
  readonly again: string;

  /** All of it, line by line, without colours. */
  readonly lines: readonly string[];
}

/** Puts together what is said of a result. */
export function missOf(result: SuiteResult, context: ReportContext): Miss {
  const requirement = context.lookup(result.spec);
  const level = result.weight === 'hardening' ? 'hardening' : (requirement?.level ?? '');
  const before = [
    `required  ${level} ${result.spec}`,
    `          ${requirement?.says ?? ''}`,
    ...(result.expected === undefined ? [] : [`expected  ${result.expected}`]),
    `got       ${result.got ?? ''}${triesOf(result)}`,
    ...octetMap(result),
  ];
  const octets = transcript(result);
  const again = repeatCommand(result, context);
  return { level, before, octets, again, lines: [...before, ...octets, `again     ${again}`] };
}

/** How often it was missed, where that was tried and is not said already. */
function triesOf({ tries, verdict }: SuiteResult): string {
  if (tries === undefined || verdict === 'inconclusive') return '';
  return ` (${tries.missed} of ${tries.of} times)`;
}

/** Verdicts that a reader has to look at. */
const NOTABLE: readonly Verdict[] = ['fail', 'error', 'warn', 'inconclusive'];

/** The results that a reader has to look at, the gravest first. */
export function notable(results: readonly SuiteResult[]): SuiteResult[] {
  return NOTABLE.flatMap((verdict) => results.filter((each) => each.verdict === verdict));
}
