import { placeOf } from '../place.ts';
import type { Requirement, Standing } from '../requirement.ts';
import { sectionTitle } from '../section-titles.ts';
import type { Citation, Claim } from './citations.ts';

/** The catalogue for machines. */
export const REQUIREMENTS_JSON = 'spec/requirements.json';

/** Counts up whenever a member is taken away or gets another meaning. New members may come. */
export const REQUIREMENTS_VERSION = 1;

/** The catalogue as it stands in the file. */
export interface RequirementsFile {
  readonly version: typeof REQUIREMENTS_VERSION;
  readonly requirements: readonly PublishedRequirement[];
}

/** A requirement with everything that can be said of it. */
export interface PublishedRequirement {
  readonly id: string;
  readonly rfc: number;
  readonly section: string;
  readonly title: string;
  readonly level: Requirement['level'];
  readonly binds: readonly string[];
  readonly sentence: Requirement['sentence'];
  readonly says: string;

  /** Which behaviour is ours, where the RFC allows several. */
  readonly ours?: string;
  readonly standing: Standing['kind'];

  /** Why it is not for us, where it is not. */
  readonly reason?: string;

  /** Where it is kept, and where that is shown: `FILE:LINE`, from the root of the repository. */
  readonly code: readonly string[];
  readonly shownBy: readonly string[];

  /** Its row in the page, from the root of the repository. */
  readonly page: string;
}

/** Writes the catalogue, one requirement to a line. */
export function requirementsJson(
  requirements: readonly Requirement[],
  citations: readonly Citation[],
): string {
  const rows = requirements.map((row) => JSON.stringify(published(row, citations)));
  return `{"version":${REQUIREMENTS_VERSION},"requirements":[\n${rows.join(',\n')}\n]}\n`;
}

function published(row: Requirement, citations: readonly Citation[]): PublishedRequirement {
  const { id, level, binds, sentence, says, ours, standing } = row;
  const place = placeOf(id);
  const section = place?.section ?? '';
  return {
    id,
    rfc: Number(place?.rfc),
    section,
    title: sectionTitle(place?.rfc ?? '', section),
    level,
    binds,
    sentence,
    says,
    ...(ours !== undefined && { ours }),
    standing: standing.kind,
    ...('reason' in standing && { reason: standing.reason }),
    code: places(id, citations, 'implements'),
    shownBy: places(id, citations, 'verifies'),
    page: `SPEC.md#${id}`,
  };
}

function places(wanted: string, citations: readonly Citation[], claiming: Claim): string[] {
  const found = citations.filter(({ id, claim }) => id === wanted && claim === claiming);
  return found.map(({ file, line }) => `${file}:${line}`);
}
