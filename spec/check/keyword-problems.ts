import type { KeywordCounts } from '../keyword-counts.ts';
import { placeOf } from '../place.ts';
import type { Requirement } from '../requirement.ts';
import type { Problem } from './problem.ts';

/** The file that says how many keywords each section has. */
export const KEYWORD_COUNTS = 'spec/keyword-counts.ts';

/**
 * What is wrong between the rows and the keywords of the RFCs, as far as they are known here: each
 * keyword of a section in scope has a row, or is boilerplate, and not both.
 */
export function keywordProblems(
  requirements: readonly Requirement[],
  { sections }: KeywordCounts,
): Problem[] {
  const rows = rowsBySection(requirements);
  const uncounted = [...rows.keys()].filter((section) => sections[section] === undefined);
  const faults = Object.entries(sections).flatMap(([section, { count, boilerplate = [] }]) => {
    const all = Array.from({ length: count }, (_, at) => at + 1);
    const kept = rows.get(section) ?? new Set();
    return [
      ...all
        .filter((n) => !kept.has(n) && !boilerplate.includes(n))
        .map((n) => `keyword ${n} of ${section} has no row`),
      ...boilerplate
        .filter((n) => kept.has(n))
        .map((n) => `keyword ${n} of ${section} is boilerplate, but has a row`),
      ...[...kept, ...boilerplate]
        .filter((n) => !all.includes(n))
        .map((n) => `${section} has ${count} keywords, so there is no keyword ${n}`),
    ];
  });
  return [...uncounted.map((section) => `${section} has rows, but no count`), ...faults].map(
    (says) => ({ file: KEYWORD_COUNTS, line: 1, says }),
  );
}

/** The numbers of the keywords that have a row, by section. Statements have no keyword. */
function rowsBySection(
  requirements: readonly Requirement[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { id, sentence } of requirements) {
    const place = placeOf(id);
    const number = Number(sentence.at.split('-')[1]);
    if (place === undefined || Number.isNaN(number)) continue;
    const section = `${place.rfc}/${place.section}`;
    rows.set(section, (rows.get(section) ?? new Set()).add(number));
  }
  return rows;
}
