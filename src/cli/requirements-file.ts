import { readFileSync } from 'node:fs';
import type { PublishedRequirement, RequirementsFile } from '../../spec/check/requirements-json.ts';

/** The catalogue of this package, which lies three folders up in the build, with code and tests. */
export function publishedRequirements(): readonly PublishedRequirement[] {
  const file = new URL('../../../spec/requirements.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as RequirementsFile).requirements;
}
