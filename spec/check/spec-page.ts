import { placeOf } from '../place.ts';
import type { Requirement } from '../requirement.ts';
import { sectionTitle } from '../section-titles.ts';
import type { Citation } from './citations.ts';

const INTRODUCTION = `# Specification

What RFC 9112 and the bearing part of RFC 9110 ask of an HTTP/1.1 server library, where this one
keeps it, and what shows it. This page is written by \`npm run spec:write\` from the catalogue in
\`spec/\`.

## Policy

- Every message that conforms is accepted.
- What the RFC says to refuse is refused, and so is what only a broken or hostile peer would send.
- Nothing is repaired silently.
- There is no lenient switch: the policy is one.

## Scope

Rows here bind an origin server, or senders and recipients in general. Rows for clients and
intermediaries, and those about caching, ranges, conditional requests and other semantics that an
application decides, are left to later versions.

A row is **covered** when code cites it and a test or a conformance case does; the build fails when
one of the two is lost. It is **open** when one of them is missing. Levels are the RFC's keywords; a
STATEMENT is normative prose or grammar without one. Each row is bound to the exact words of its
sentence by a hash, which \`npm run spec -- --rfc DIR\` checks against the texts.
`;

/** Writes SPEC.md: policy, totals, and a table for each section. */
export function specPage(
  requirements: readonly Requirement[],
  citations: readonly Citation[],
): string {
  const sections = [...new Set(requirements.map(sectionOf))];
  const tables = sections.map((section) =>
    table(
      section,
      requirements.filter((requirement) => sectionOf(requirement) === section),
      citations,
    ),
  );
  return [INTRODUCTION, totals(requirements), ...tables].join('\n');
}

function totals(requirements: readonly Requirement[]): string {
  const levels = [...new Set(requirements.map(({ level }) => level))];
  const count = (level: string, kind: string) =>
    requirements.filter((row) => row.level === level && row.standing.kind === kind).length;
  const all = (kind: string) => requirements.filter((row) => row.standing.kind === kind).length;
  const rows = levels.map(
    (level) => `| ${level} | ${count(level, 'covered')} | ${count(level, 'open')} |`,
  );
  return [
    '## Totals',
    '',
    '| level | covered | open |',
    '| --- | --- | --- |',
    ...rows,
    `| all | ${all('covered')} | ${all('open')} |`,
    '',
  ].join('\n');
}

function sectionOf({ id }: Requirement): string {
  const place = placeOf(id);
  return `${place?.rfc ?? ''} ${place?.section ?? ''}`;
}

function table(name: string, rows: readonly Requirement[], citations: readonly Citation[]): string {
  const [rfc = '', section = ''] = name.split(' ');
  return [
    `## RFC ${rfc}, ${section}: ${sectionTitle(rfc, section)}`,
    '',
    '| requirement | level | what it asks for | code | shown by |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) =>
      tableRow(
        row,
        citations.filter(({ id }) => id === row.id),
      ),
    ),
    '',
  ].join('\n');
}

function tableRow(row: Requirement, cited: readonly Citation[]): string {
  const code = links(cited.filter(({ kind }) => kind === 'implements'));
  const shown = links(cited.filter(({ kind }) => kind === 'verifies'));
  const choice = row.ours === undefined ? '' : ` Ours: ${row.ours}`;
  const open = row.standing.kind === 'open' ? ' (open)' : '';
  const anchor = `<a id="${row.id}"></a>\`${row.id}\``;
  return `| ${anchor} | ${row.level}${open} | ${escaped(row.says + choice)} | ${code} | ${shown} |`;
}

function links(cited: readonly Citation[]): string {
  const byFile = new Map<string, number>();
  for (const { file, line } of cited) if (!byFile.has(file)) byFile.set(file, line);
  return [...byFile].map(([file, line]) => `[${shortName(file)}](${file}#L${line})`).join(', ');
}

/** The folder says little where the file's name is telling. */
function shortName(file: string): string {
  return file.split('/').at(-1)?.replace(/\.ts$/, '') ?? file;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('<', '&lt;');
}
