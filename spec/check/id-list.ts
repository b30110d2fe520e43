import type { Requirement } from '../requirement.ts';
import type { Problem } from './problem.ts';
import type { RowPlaces } from './row-places.ts';

/** The file that has every id ever given out. */
export const ID_LIST = 'spec/ids.txt';

/**
 * What is wrong between the rows and the list of ids: one a line, in order, and none of them is
 * ever taken out.
 */
export function idListProblems(
  requirements: readonly Requirement[],
  places: RowPlaces,
  text: string,
): Problem[] {
  const listed = text.replace(/\n$/, '').split('\n');
  const ids = new Set(requirements.map(({ id }) => id));
  const known = new Set(listed);
  const inList = listed.flatMap((id, at) => {
    const line = at + 1;
    const before = listed[at - 1];
    const problems: Problem[] = [];
    const tell = (says: string) => problems.push({ file: ID_LIST, line, says });
    if (before !== undefined && before >= id) tell(`${id} is out of order, or there twice`);
    if (!ids.has(id)) tell(`${id} has no row any more: an id stays for ever`);
    return problems;
  });
  const unlisted = [...ids].filter((id) => !known.has(id));
  return [
    ...inList,
    ...unlisted.map((id) => ({ ...places(id), says: `${id} is not in ${ID_LIST}` })),
  ];
}
