import { reject, type Reject } from '../reject.ts';
import { HEXDIG } from './octet-class.ts';
import { skipOws } from './ows.ts';
import { scanQuotedString } from './quoted-string.ts';
import { scanToken } from './token.ts';

const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const QUOTE = 0x22;

/**
 * Reads `chunk-size [ chunk-ext ]` (RFC 9112 7.1) that fills `start` to `end`.
 *
 * Extensions are read to the letter and then ignored: none is known to us. White space is allowed
 * around `;` and `=`, where the grammar has it, and nowhere else. A size too large to be held
 * exactly is larger than any body limit.
 *
 * @returns the size in octets, or the refusal.
 *
 * @spec rfc9112-7.1-chunk-grammar
 * @spec rfc9112-7.1-large-sizes
 * @spec rfc9112-7.1.1-ignore-unknown
 * @spec rfc9112-7.1.1-extension-grammar
 * @spec rfc9110-5.6.3-parse-bws
 */
export function chunkHeader(octets: Uint8Array, start: number, end: number): number | Reject {
  let size = 0;
  let at = start;
  for (; at < end; at++) {
    const octet = octets[at];
    if (octet === undefined || HEXDIG[octet] !== 1) break;
    size = size * 16 + hexValue(octet);
  }
  if (at === start) return reject.chunkSize;
  while (at < end) {
    at = extensionEnd(octets, at, end);
    if (at < 0) return reject.chunkExtension;
  }
  return Number.isSafeInteger(size) ? size : reject.contentTooLarge;
}

/** The value of a hexadecimal digit: the low four bits, and nine more for a letter. */
function hexValue(octet: number): number {
  return (octet & 0x0f) + (octet >> 6) * 9;
}

/**
 * Finds the end of one `BWS ";" BWS name [ BWS "=" BWS value ]`; -1 where there is none.
 *
 * @spec rfc9110-5.6.3-may-remove-bws
 */
function extensionEnd(octets: Uint8Array, start: number, end: number): number {
  const semicolon = skipOws(octets, start, end);
  if (semicolon >= end || octets[semicolon] !== SEMICOLON) return -1;
  const name = skipOws(octets, semicolon + 1, end);
  const nameEnd = scanToken(octets, name, end);
  if (nameEnd === name) return -1;
  const equals = skipOws(octets, nameEnd, end);
  if (equals >= end || octets[equals] !== EQUALS) return nameEnd;
  return valueEnd(octets, skipOws(octets, equals + 1, end), end);
}

function valueEnd(octets: Uint8Array, start: number, end: number): number {
  if (start < end && octets[start] === QUOTE) return scanQuotedString(octets, start, end);
  const tokenEnd = scanToken(octets, start, end);
  return tokenEnd > start ? tokenEnd : -1;
}
