import { ALPHA, anyOf, DIGIT, HEXDIG, isIn, octetClass } from './octet-class.ts';

const PERCENT = 0x25;

/** `unreserved` and `sub-delims` of RFC 3986 2: what stands for itself wherever it is allowed. */
export const PLAIN = anyOf(ALPHA, DIGIT, octetClass("-._~!$&'()*+,;="));

/**
 * `pchar` with `/` and `?` (RFC 3986 3.3, 3.4), percent-escapes apart: an origin-form is made of
 * it.
 */
export const PATH_OR_QUERY = anyOf(PLAIN, octetClass(':@/?'));

/** What an absolute-form or authority-form may have besides: the brackets of an `IP-literal`. */
export const URI_OCTET = anyOf(PATH_OR_QUERY, octetClass('[]'));

/**
 * Finds the end of the longest run of members of `allowed` and of whole percent-escapes.
 *
 * @returns the first position that is neither: a SP, an octet that has no place in a URI, or a `%`
 * that no two hexadecimal digits follow.
 */
export function scanUriOctets(
  octets: Uint8Array,
  start: number,
  end: number,
  allowed: Uint8Array,
): number {
  let at = start;
  while (at < end) {
    const octet = octets[at];
    if (octet !== undefined && allowed[octet] === 1) at++;
    else if (octet === PERCENT && at + 2 < end && isEscape(octets, at)) at += 3;
    else break;
  }
  return at;
}

function isEscape(octets: Uint8Array, at: number): boolean {
  return isIn(HEXDIG, octets[at + 1]) && isIn(HEXDIG, octets[at + 2]);
}
