import type { Requirement } from '../requirement.ts';
import type { Citation } from './citations.ts';
import type { Problem } from './problem.ts';
import type { RowPlaces } from './row-places.ts';

/** What is wrong between the rows and those who cite them. */
export function standingProblems(
  requirements: readonly Requirement[],
  places: RowPlaces,
  citations: readonly Citation[],
): Problem[] {
  const known = new Set(requirements.map(({ id }) => id));
  const unknown = citations
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, line }) => ({ file, line, says: `cites ${id}, which is not in spec` }));
  const untrue = requirements.flatMap((row) =>
    standingFaults(
      row,
      citations.filter(({ id }) => id === row.id),
    ).map((fault) => ({ ...places(row.id), says: `${row.id} ${fault}` })),
  );
  return [...unknown, ...untrue];
}

function standingFaults({ standing }: Requirement, cited: readonly Citation[]): string[] {
  const isImplemented = cited.some(({ claim }) => claim === 'implements');
  const isVerified = cited.some(({ claim }) => claim === 'verifies');
  switch (standing.kind) {
    case 'covered':
      return [
        ...(isImplemented ? [] : ['is covered, but no code in src cites it']),
        ...(isVerified ? [] : ['is covered, but no test or case cites it']),
      ];
    case 'open':
      return isImplemented && isVerified
        ? ['is open, but code and a test or case cite it: mark it as covered']
        : [];
    case 'application':
    case 'author':
    case 'client':
    case 'intermediary':
    case 'not-observable':
      return isImplemented
        ? [`is left to others (${standing.kind}), but code in src cites it`]
        : [];
  }
}
