import type { PublishedRequirement } from '../../spec/check/requirements-json.ts';
import { wrapped } from './wrapped.ts';

/** Everything that is known of one requirement. `about` are the cases that cite it. */
export function requirementText(row: PublishedRequirement, about: readonly string[]): string {
  const { id, level, rfc, section, title, says, ours, binds, standing, reason } = row;
  const lines = [
    id,
    `${level} of RFC ${rfc}, ${section} ${title}`,
    `https://www.rfc-editor.org/rfc/rfc${rfc}.html#section-${section}`,
    '',
    ...wrapped(says),
    '',
    ...wrapped(`Binds: ${binds.join(', ')}`),
    ...wrapped(`Standing: ${standing}${reason === undefined ? '' : `. ${reason}`}`),
    ...(ours === undefined ? [] : wrapped(`Ours: ${ours}`)),
    ...list('Code', row.code),
    ...list('Shown by', row.shownBy),
    ...list('Cases', about),
  ];
  return `${lines.join('\n')}\n`;
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${heading}:`, ...items.map((item) => `  ${item}`)];
}

/** Requirements one after the other, under the sections they stand in. */
export function requirementList(rows: readonly PublishedRequirement[]): string {
  let heading = '';
  const lines: string[] = [];
  for (const { id, level, rfc, section, title, says, standing } of rows) {
    const own = `RFC ${rfc}, ${section} ${title}`;
    if (own !== heading) lines.push(...(heading === '' ? [] : ['']), own);
    heading = own;
    lines.push(`  ${id}`, ...wrapped(`${level}, ${standing}: ${says}`, '    '));
  }
  return `${lines.join('\n')}\n`;
}

/** How many there are of each standing, and what can be asked for. */
export function requirementTotals(rows: readonly PublishedRequirement[]): string {
  const counts = new Map<string, number>();
  for (const { standing } of rows) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const lines = [...counts].map(
    ([standing, howMany]) => `${String(howMany).padStart(5)} ${standing}`,
  );
  return [
    `${rows.length} requirements of RFC 9112 and 9110:`,
    ...lines,
    '',
    'Ask for one by its id, for a section (9112/6.1, or 9110), or for words.',
    '',
  ].join('\n');
}
