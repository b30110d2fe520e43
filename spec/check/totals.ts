import type { KeywordCounts } from '../keyword-counts.ts';
import type { Level, Requirement, Standing } from '../requirement.ts';
import { table } from './markdown-table.ts';

const LEVELS: readonly Level[] = [
  'MUST',
  'MUST NOT',
  'SHOULD',
  'SHOULD NOT',
  'RECOMMENDED',
  'MAY',
  'OPTIONAL',
  'STATEMENT',
];

const STANDINGS: readonly Standing['kind'][] = [
  'covered',
  'open',
  'application',
  'author',
  'client',
  'intermediary',
  'not-observable',
];

/** How many rows there are of each level and standing. */
export function standingTotals(requirements: readonly Requirement[]): string {
  const counted = (name: string, rows: readonly Requirement[]) => [
    name,
    ...STANDINGS.map((kind) => rows.filter(({ standing }) => standing.kind === kind).length),
    rows.length,
  ];
  const levels = LEVELS.map((level) =>
    counted(
      level,
      requirements.filter((row) => row.level === level),
    ),
  );
  return [
    '## Totals',
    '',
    ...table(['level', ...STANDINGS, 'all'], [...levels, counted('all', requirements)]),
    '',
  ].join('\n');
}

/** How many rows there are of each role and level: a row counts for each role that it binds. */
export function roleTotals(requirements: readonly Requirement[]): string {
  const roles = [...new Set(requirements.flatMap(({ binds }) => binds))].sort();
  return [
    '## Roles',
    '',
    'A row counts for each role that it binds.',
    '',
    ...table(
      ['role', ...LEVELS, 'all'],
      roles.map((role) => {
        const rows = requirements.filter(({ binds }) => binds.includes(role));
        const counts = LEVELS.map((level) => rows.filter((row) => row.level === level).length);
        return [role, ...counts, rows.length];
      }),
    ),
    '',
  ].join('\n');
}

/** How the keywords of each RFC are accounted for. */
export function keywordTotals(requirements: readonly Requirement[], counts: KeywordCounts): string {
  return [
    '## Keywords',
    '',
    'Where the keywords of the RFCs went: they have a row here, stand where the RFC says what the',
    'keywords mean, or in sections that are not in scope.',
    '',
    ...table(
      ['RFC', 'with a row', 'boilerplate', 'other sections', 'all'],
      [accounted('9112', requirements, counts), accounted('9110', requirements, counts)],
    ),
    '',
  ].join('\n');
}

function accounted(
  rfc: '9110' | '9112',
  requirements: readonly Requirement[],
  { sections, elsewhere }: KeywordCounts,
): readonly number[] {
  const places = requirements
    .filter(({ id, level }) => id.startsWith(`rfc${rfc}-`) && level !== 'STATEMENT')
    .map(({ sentence }) => sentence.at);
  const meaning = Object.entries(sections)
    .filter(([section]) => section.startsWith(`${rfc}/`))
    .reduce((sum, [, { boilerplate = [] }]) => sum + boilerplate.length, 0);
  const parts = [new Set(places).size, meaning, elsewhere[rfc]];
  return [Number(rfc), ...parts, parts.reduce((sum, part) => sum + part, 0)];
}
