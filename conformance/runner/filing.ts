import { placeOf } from '../../spec/place.ts';

/** Puts what is filed under requirements in the order of the RFCs: 9112 before 9110. */
export function byPlace<Filed>(
  filed: readonly Filed[],
  requirementOf: (each: Filed) => string,
): Filed[] {
  return [...filed].sort((a, b) => comparePlaces(requirementOf(a), requirementOf(b)));
}

function comparePlaces(a: string, b: string): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  const [leftRfc, rightRfc] = [left?.rfc ?? '', right?.rfc ?? ''];
  if (leftRfc !== rightRfc) return leftRfc > rightRfc ? -1 : 1;
  return compareSections(left?.section ?? '', right?.section ?? '');
}

/** 9.10 stands behind 9.2. */
function compareSections(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (const [index, number] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (number !== other) return number - other;
  }
  return left.length - right.length;
}
