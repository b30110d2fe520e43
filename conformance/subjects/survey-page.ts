import type { Lookup } from '../runner/grade.ts';
import { tally, type SuiteOutcome, type SuiteResult } from '../runner/suite-result.ts';

/** What the suite showed of one server. */
export interface Surveyed {
  readonly name: string;
  readonly version: string;
  readonly outcome: SuiteOutcome;
}

const INTRODUCTION = `# Servers

What the suite shows of a few servers. This page is written by \`npm run servers\`, which starts
each of them on this machine with the configuration in \`conformance/subjects/servers\`, and runs
every case with both deliveries. A case counts once: with the worse of its two verdicts. The three
numbers are never added up.

What a server does may depend on its version and its configuration. Ten of the misses were looked at
by hand against the RFC: see [servers-by-hand.md](servers-by-hand.md).
`;

const HEADER = [
  ...['server', 'version', 'MUST missed', 'SHOULD missed', 'hardening missed'],
  ...['kept', 'not applicable', 'inconclusive'],
];

/** Writes the page: a table of totals, then what each server missed. */
export function surveyPage(surveyed: readonly Surveyed[], lookup: Lookup): string {
  const rows = surveyed.map(totalsRow);
  return [
    INTRODUCTION,
    '## Totals',
    '',
    `| ${HEADER.join(' | ')} |`,
    `|${' --- |'.repeat(HEADER.length)}`,
    ...rows,
    '',
    ...surveyed.map((each) => misses(each, lookup)),
  ].join('\n');
}

function totalsRow({ name, version, outcome }: Surveyed): string {
  const results = worst(outcome.results);
  const missed = (weight: SuiteResult['weight']) =>
    results.filter((each) => each.weight === weight && isMissed(each)).length;
  const all = tally(results);
  // A SHOULD can be missed inside a case that is filed under a MUST, and the other way round.
  const cells = [
    all.fail,
    all.warn - missed('hardening'),
    missed('hardening'),
    all.pass + all.allowed,
    all['not-applicable'],
    all.inconclusive,
  ];
  return `| ${name} | ${version} | ${cells.join(' | ')} |`;
}

const SEVERITY = ['error', 'fail', 'warn', 'inconclusive', 'allowed', 'pass', 'not-applicable'];

/** One result for each case: the worse one of its deliveries. */
function worst(results: readonly SuiteResult[]): SuiteResult[] {
  const byId = new Map<string, SuiteResult>();
  for (const result of results) {
    const known = byId.get(result.id);
    const worse =
      known === undefined || SEVERITY.indexOf(result.verdict) < SEVERITY.indexOf(known.verdict);
    if (worse) byId.set(result.id, result);
  }
  return [...byId.values()];
}

function isMissed({ verdict }: SuiteResult): boolean {
  return verdict === 'fail' || verdict === 'warn' || verdict === 'error';
}

function misses({ name, outcome }: Surveyed, lookup: Lookup): string {
  const missed = worst(outcome.results).filter(isMissed);
  if (missed.length === 0) return `## ${name}\n\nNothing was missed.\n`;
  return [
    `## ${name}`,
    '',
    '| case | level | a correct server | this one |',
    '| --- | --- | --- | --- |',
    ...missed.map((each) => missRow(each, lookup)),
    '',
  ].join('\n');
}

function missRow(result: SuiteResult, lookup: Lookup): string {
  const level = result.weight === 'hardening' ? 'hardening' : (lookup(result.spec)?.level ?? '');
  const requirement = `[${result.id}](../SPEC.md#${result.spec})`;
  return `| ${requirement} | ${level} | ${cell(result.title)} | ${cell(result.got ?? '')} |`;
}

function cell(text: string): string {
  const short = text.length > 160 ? `${text.slice(0, 160)}…` : text;
  return short.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
}
