import { ALPHA, anyOf, DIGIT, octetClass } from './octet-class.ts';

/**
 * `tchar` of RFC 9110 5.6.2: what a token is made of.
 *
 * @spec rfc9110-5.6.2-token
 */
export const TCHAR = anyOf(octetClass("!#$%&'*+-.^_`|~"), DIGIT, ALPHA);

/** Finds the end of the longest token that starts at `at`; `at` itself where there is none. */
export function scanToken(octets: Uint8Array, at: number, end: number): number {
  let scanned = at;
  while (scanned < end) {
    const octet = octets[scanned];
    if (octet === undefined || TCHAR[octet] !== 1) break;
    scanned++;
  }
  return scanned;
}

/** Whether the whole text is one token. */
export function isToken(text: string): boolean {
  if (text.length === 0) return false;
  for (let at = 0; at < text.length; at++) {
    if (TCHAR[text.charCodeAt(at)] !== 1) return false;
  }
  return true;
}

const LOWER_CASE = Uint8Array.from({ length: 256 }, (_, octet) =>
  octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet,
);

/** The octet in lower case where it is a letter, itself where it is not; 0 past the end. */
export function foldCase(octet: number | undefined): number {
  return LOWER_CASE[octet ?? 256] ?? 0;
}
