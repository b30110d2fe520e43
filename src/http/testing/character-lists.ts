/*
 * The character classes of the RFCs, written out, in the order of their octets. The tables of the
 * grammar are tested against these lists, so neither is made from the other.
 */

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = 'abcdefghijklmnopqrstuvwxyz';

/** `HEXDIG` of RFC 5234, with the lower case that its literals match, too. */
export const HEXDIGS = '0123456789ABCDEFabcdef';

/** `tchar` of RFC 9110 5.6.2. */
export const TCHARS = `!#$%&'*+-.${DIGITS}${UPPER}^_\`${LOWER}|~`;

/** `VCHAR` of RFC 5234. */
export const VCHARS = `!"#$%&'()*+,-./${DIGITS}:;<=>?@${UPPER}[\\]^_\`${LOWER}{|}~`;

/** `obs-text` of RFC 9110 5.5. */
export const OBS_TEXT = String.fromCharCode(...Array.from({ length: 128 }, (_, at) => at + 128));

/** What a field value is made of (RFC 9110 5.5). */
export const FIELD_TEXT = `\t ${VCHARS}${OBS_TEXT}`;

/** `reg-name` of RFC 3986 3.2.2, percent-escapes apart. */
export const REG_NAME = `!$&'()*+,-.${DIGITS};=${UPPER}_${LOWER}~`;

/** `pchar` of RFC 3986 3.3 with `/` and `?`, percent-escapes apart. */
export const PATH_AND_QUERY = `!$&'()*+,-./${DIGITS}:;=?@${UPPER}_${LOWER}~`;

/** The characters of a list in the order of their octets, each once. */
export function sorted(...lists: readonly string[]): string {
  return [...new Set(lists.join(''))].sort().join('');
}

/** A list without some of its characters. */
export function without(list: string, removed: string): string {
  return Array.from(list)
    .filter((character) => !removed.includes(character))
    .join('');
}
