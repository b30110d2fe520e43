import type { KeywordCounts } from '../keyword-counts.ts';
import { placeOf, type Place } from '../place.ts';
import type { Requirement } from '../requirement.ts';
import { sectionTitle } from '../section-titles.ts';
import { KEYWORD_COUNTS } from './keyword-problems.ts';
import type { Problem } from './problem.ts';
import { sentenceHash, sentencesOf, type RfcSection, type RfcTexts } from './rfc-texts.ts';
import type { RowPlaces } from './row-places.ts';

/** What is wrong between the rows and the texts: other words, another level, another title. */
export function sentenceProblems(
  requirements: readonly Requirement[],
  places: RowPlaces,
  texts: RfcTexts,
): Problem[] {
  return requirements.flatMap((row) => {
    const place = placeOf(row.id);
    if (place === undefined) return [];
    return faultsOf(row, place, texts).map((fault) => ({
      ...places(row.id),
      says: `${row.id} ${fault}`,
    }));
  });
}

function faultsOf(row: Requirement, { rfc, section }: Place, texts: RfcTexts): string[] {
  const found = texts[rfc].sections.get(section);
  if (found === undefined) return [`names section ${section}, which RFC ${rfc} has not`];
  const title = sectionTitle(rfc, section);
  const faults = title === found.title ? [] : [`stands under "${title}", not "${found.title}"`];
  return [...faults, ...sentenceFaults(row, found)];
}

function sentenceFaults({ level, sentence }: Requirement, section: RfcSection): string[] {
  const { at, sha256 } = sentence;
  if (level === 'STATEMENT') {
    const isThere = sentencesOf(section).some((words) => sentenceHash(words) === sha256);
    return isThere ? [] : [`has a hash (${sha256}) that no sentence of its section has`];
  }
  const keyword = section.keywords[Number(at.split('-')[1]) - 1];
  if (keyword === undefined) return [`has its sentence at ${at}, where there is no keyword`];
  const hash = sentenceHash(keyword.sentence);
  return [
    ...(keyword.level === level
      ? []
      : [`is a ${level}, but the RFC has ${keyword.level} at ${at}`]),
    ...(hash === sha256 ? [] : [`has the hash ${sha256}, but the words at ${at} have ${hash}`]),
  ];
}

/** What is wrong with the counts of the keywords. */
export function countProblems({ sections, elsewhere }: KeywordCounts, texts: RfcTexts): Problem[] {
  const faults: string[] = [];
  for (const rfc of ['9110', '9112'] as const) {
    let others = 0;
    for (const [number, { keywords }] of texts[rfc].sections) {
      const counted = sections[`${rfc}/${number}`];
      if (counted === undefined) others += keywords.length;
      else if (counted.count !== keywords.length) {
        faults.push(`${rfc}/${number} has ${keywords.length} keywords, not ${counted.count}`);
      }
    }
    if (others !== elsewhere[rfc]) {
      faults.push(`RFC ${rfc} has ${others} keywords in other sections, not ${elsewhere[rfc]}`);
    }
  }
  return faults.map((says) => ({ file: KEYWORD_COUNTS, line: 1, says }));
}
