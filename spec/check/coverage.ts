import type { Requirement } from '../requirement.ts';
import type { Citation } from './citations.ts';

/**
 * What serves each requirement, as text: one line for each, with its standing, the files that
 * implement it and those that verify it. Lines of files are left out, so that it changes only when
 * coverage does.
 */
export function coverageText(
  requirements: readonly Requirement[],
  citations: readonly Citation[],
): string {
  const lines = requirements.map(({ id, standing }) => {
    const files = (kind: Citation['kind']) =>
      [...new Set(citations.filter((each) => each.id === id && each.kind === kind).map(fileOf))]
        .sort()
        .join(' ');
    return `${id} ${standing.kind} | ${files('implements')} | ${files('verifies')}`.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function fileOf(citation: Citation): string {
  return citation.file;
}
