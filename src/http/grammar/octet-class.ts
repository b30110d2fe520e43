/**
 * A set of octets as a table: 1 for a member, 0 for the rest.
 *
 * Every character class of the grammar is one such table, made once, so that a scanner asks one
 * question for each octet. Reading past 255 gives `undefined`, which is no member either.
 */
export type OctetClass = Uint8Array;

/** Makes a class from the characters of `characters` and from the `ranges` (both ends included). */
export function octetClass(
  characters: string,
  ranges: readonly (readonly [number, number])[] = [],
): OctetClass {
  const members = new Uint8Array(256);
  for (const character of characters) members[character.charCodeAt(0)] = 1;
  for (const [first, last] of ranges) members.fill(1, first, last + 1);
  return members;
}

/** Whether an octet is there and a member. */
export function isIn(members: OctetClass, octet: number | undefined): boolean {
  return octet !== undefined && members[octet] === 1;
}

/** The union of classes. */
export function anyOf(...classes: readonly OctetClass[]): OctetClass {
  return new Uint8Array(256).map((_, octet) => (classes.some((each) => isIn(each, octet)) ? 1 : 0));
}

const DIGITS: readonly [number, number] = [0x30, 0x39];
const UPPER: readonly [number, number] = [0x41, 0x5a];
const LOWER: readonly [number, number] = [0x61, 0x7a];

/** `DIGIT` of RFC 5234. */
export const DIGIT = octetClass('', [DIGITS]);

/** `ALPHA` of RFC 5234. */
export const ALPHA = octetClass('', [UPPER, LOWER]);

/** `HEXDIG` of RFC 5234, in both cases. */
export const HEXDIG = octetClass('abcdefABCDEF', [DIGITS]);
