import type { KeywordCounts } from '../keyword-counts.ts';
import { placeOf } from '../place.ts';
import type { Requirement } from '../requirement.ts';
import { sectionTitle } from '../section-titles.ts';
import type { Citation, Claim } from './citations.ts';
import { escaped, table } from './markdown-table.ts';
import { keywordTotals, roleTotals, standingTotals } from './totals.ts';

/** The page that is written from the catalogue. */
export const SPEC_PAGE = 'SPEC.md';

const BEGIN = '<!-- Written by `npm run spec:write` from here on: change spec/ instead. -->';
const END = '<!-- Written by `npm run spec:write` up to here. -->';

/**
 * The page with its written part made new. What people wrote before and behind it stays.
 *
 * @returns `undefined` where the page does not say which part is the written one.
 */
export function renewedPage(page: string, written: string): string | undefined {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) return undefined;
  return `${page.slice(0, begin)}${BEGIN}\n\n${written}\n${page.slice(end)}`;
}

/** What the written part of the page is made of. */
export interface SpecPageContent {
  readonly requirements: readonly Requirement[];
  readonly keywordCounts: KeywordCounts;
  readonly citations: readonly Citation[];
}

/** Writes the totals, what is not shown yet, and a table for each section. */
export function writtenPart({ requirements, keywordCounts, citations }: SpecPageContent): string {
  const sections = [...new Set(requirements.map(sectionOf))];
  const tables = sections.map((section) => {
    const rows = requirements.filter((row) => sectionOf(row) === section);
    return sectionTable(section, rows, citations);
  });
  return [
    standingTotals(requirements),
    roleTotals(requirements),
    keywordTotals(requirements, keywordCounts),
    notYetShown(requirements),
    ...tables,
  ].join('\n');
}

const COLUMNS = [
  'requirement',
  'level',
  'binds',
  'what it asks for',
  'what we chose',
  'standing',
  'code',
  'shown by',
];

function notYetShown(requirements: readonly Requirement[]): string {
  const open = requirements.filter(({ standing }) => standing.kind === 'open');
  const lines = open.map(({ id, level }) => `- [\`${id}\`](#${id}) (${level})`);
  return [
    '## Not yet shown',
    '',
    'Rows in scope that lack code, or a test or case, that cites them:',
    '',
    ...(lines.length === 0 ? ['- none'] : lines),
    '',
  ].join('\n');
}

function sectionOf({ id }: Requirement): string {
  const place = placeOf(id);
  return `${place?.rfc ?? ''} ${place?.section ?? ''}`;
}

function sectionTable(
  name: string,
  rows: readonly Requirement[],
  citations: readonly Citation[],
): string {
  const [rfc = '', section = ''] = name.split(' ');
  return [
    `## RFC ${rfc}, ${section}: ${sectionTitle(rfc, section)}`,
    '',
    ...table(
      COLUMNS,
      rows.map((row) =>
        cells(
          row,
          citations.filter(({ id }) => id === row.id),
        ),
      ),
    ),
    '',
  ].join('\n');
}

function cells(
  { id, level, binds, says, ours, standing }: Requirement,
  cited: readonly Citation[],
) {
  const reason = 'reason' in standing ? `: ${standing.reason}` : '';
  return [
    `<a id="${id}"></a>\`${id}\``,
    level,
    binds.join(', '),
    escaped(says),
    escaped(ours ?? ''),
    escaped(standing.kind + reason),
    links(cited, 'implements'),
    links(cited, 'verifies'),
  ];
}

/** One link to a file, at the first of its lines that cites. */
function links(cited: readonly Citation[], claim: Claim): string {
  const byFile = new Map<string, Citation[]>();
  for (const citation of cited) {
    if (citation.claim !== claim) continue;
    byFile.set(citation.file, [...(byFile.get(citation.file) ?? []), citation]);
  }
  return [...byFile].map(([file, citations]) => link(file, citations)).join('<br>');
}

function link(file: string, [first, ...more]: readonly Citation[]): string {
  const line = first?.line ?? 1;
  const times = more.length === 0 ? '' : ` (${more.length + 1} times)`;
  return `[${shortName(file)}:${line}](${file}#L${line})${times}`;
}

/** The folders say little where the file's name is telling. */
function shortName(file: string): string {
  return file
    .replace(/^src\//, '')
    .replace(/^conformance\//, '')
    .replace(/\.ts$/, '');
}
