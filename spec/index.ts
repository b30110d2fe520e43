import type { Requirement } from './requirement.ts';
import { requirements } from './requirements.ts';

export { placeOf, type Place } from './place.ts';
export type { Level, Requirement, Sentence, Standing } from './requirement.ts';
export { requirements } from './requirements.ts';
export { sectionTitle } from './section-titles.ts';

const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));

/** The requirement with this id, if there is one. */
export function requirementById(id: string): Requirement | undefined {
  return byId.get(id);
}
