import type { Requirement } from '../requirement.ts';
import type { Citation, Claim } from './citations.ts';

/** The committed snapshot of what serves each requirement. */
export const COVERAGE = 'spec/coverage.txt';

/**
 * What serves each requirement: one line for each, with its standing, the files that implement it
 * and those that verify it. Lines of files are left out: it changes only when coverage does.
 */
export function coverageText(
  requirements: readonly Requirement[],
  citations: readonly Citation[],
): string {
  const lines = requirements.map(({ id, standing }) => {
    const cited = citations.filter((citation) => citation.id === id);
    return `${id} ${standing.kind} | ${files(cited, 'implements')} | ${files(cited, 'verifies')}`;
  });
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function files(cited: readonly Citation[], claim: Claim): string {
  const claiming = cited.filter((citation) => citation.claim === claim);
  return [...new Set(claiming.map(({ file }) => file))].sort().join(' ');
}
