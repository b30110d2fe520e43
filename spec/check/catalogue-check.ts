import { ID, placeOf } from '../place.ts';
import type { Requirement } from '../requirement.ts';
import type { Citation } from './citations.ts';

/** The most words that a row may have: it is a reminder, not a copy. */
const WORDS_MAX = 25;

/**
 * What is wrong with the rows by themselves, one line each. `idsEver` are all ids ever given out.
 */
export function rowProblems(
  requirements: readonly Requirement[],
  idsEver: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, says, sentence } of requirements) {
    const name = `spec: ${id}`;
    if (!ID.test(id)) problems.push(`${name}: is not rfcNUMBER-SECTION-slug`);
    if (seen.has(id)) problems.push(`${name}: there are two rows with this id`);
    if (!idsEver.has(id)) problems.push(`${name}: is not in spec/ids.txt`);
    if (says.split(/\s+/).length > WORDS_MAX) problems.push(`${name}: has over ${WORDS_MAX} words`);
    if (!sentence.at.startsWith(`${placeOf(id)?.section ?? ''}-`)) {
      problems.push(`${name}: its sentence is at ${sentence.at}, in another section`);
    }
    if (!/^[0-9a-f]{12}$/.test(sentence.sha256)) problems.push(`${name}: its hash is malformed`);
    seen.add(id);
  }
  return problems;
}

/** What is wrong between the rows and those who cite them, one line each. */
export function citationProblems(
  requirements: readonly Requirement[],
  citations: readonly Citation[],
): string[] {
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const unknown = citations
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, line }) => `${file}:${line}: cites ${id}, which is not in the catalogue`);
  return [...unknown, ...requirements.flatMap((row) => standingProblems(row, citations))];
}

function standingProblems(row: Requirement, citations: readonly Citation[]): string[] {
  const cited = citations.filter(({ id }) => id === row.id);
  const isImplemented = cited.some(({ kind }) => kind === 'implements');
  const isVerified = cited.some(({ kind }) => kind === 'verifies');
  const { kind } = row.standing;
  if (kind === 'open' && isImplemented && isVerified) {
    return [`spec: ${row.id}: is open, but has code and a test: mark it as covered`];
  }
  if (kind !== 'covered') return [];
  const lacks: string[] = [];
  if (!isImplemented) lacks.push(`spec: ${row.id}: is covered, but no code cites it`);
  if (!isVerified) lacks.push(`spec: ${row.id}: is covered, but no test or case cites it`);
  return lacks;
}
