import { ID, placeOf } from '../place.ts';
import type { Requirement } from '../requirement.ts';
import type { Problem } from './problem.ts';
import type { RowPlaces } from './row-places.ts';

/** The most words that a row may have: it is a reminder, not a copy. */
const WORDS_MAX = 25;

/** What is wrong with the rows by themselves. */
export function rowProblems(requirements: readonly Requirement[], places: RowPlaces): Problem[] {
  const seen = new Set<string>();
  return requirements.flatMap((row) => {
    const faults = [...idFaults(row), ...sentenceFaults(row), ...wordFaults(row)];
    const place = places(row.id);
    if (seen.has(row.id)) faults.push('is the id of two rows');
    seen.add(row.id);
    if (ID.test(row.id) && place.file !== fileOf(row.id))
      faults.push(`belongs to ${fileOf(row.id)}`);
    return faults.map((fault) => ({ ...place, says: `${row.id} ${fault}` }));
  });
}

function fileOf(id: string): string {
  const place = placeOf(id);
  return `spec/rfc${place?.rfc ?? ''}/${place?.section ?? ''}.ts`;
}

function idFaults({ id }: Requirement): string[] {
  return ID.test(id) ? [] : ['is not rfcNUMBER-SECTION-slug'];
}

function sentenceFaults({ id, level, sentence }: Requirement): string[] {
  const faults: string[] = [];
  const [, section, statement] = /^(.+)-(s?)[1-9]\d*$/.exec(sentence.at) ?? [];
  if (section !== placeOf(id)?.section) {
    faults.push(`has its sentence at ${sentence.at}, in another section`);
  } else if ((statement === 's') !== (level === 'STATEMENT')) {
    faults.push(`is a ${level}, but has its sentence at ${sentence.at}`);
  }
  if (!/^[0-9a-f]{12}$/.test(sentence.sha256)) faults.push('has a hash that is not 12 hex digits');
  return faults;
}

function wordFaults({ says, ours, standing }: Requirement): string[] {
  const faults: string[] = [];
  if (says.split(/\s+/).length > WORDS_MAX) faults.push(`has over ${WORDS_MAX} words`);
  const reason = 'reason' in standing ? standing.reason : undefined;
  for (const text of [says, ours, reason]) {
    if (text !== undefined && !/^[A-Z0-9].*\.$/.test(text)) {
      faults.push(`has words that are no sentence: "${text}"`);
    }
  }
  return faults;
}
