import { reject, type Reject } from '../reject.ts';
import { isOws } from './ows.ts';
import { scanToken } from './token.ts';

const COLON = 0x3a;

/**
 * Finds the colon of a `field-line` (RFC 9112 5) that lies whole between `start` and `end`.
 *
 * The octets of the value need no look of their own: the line they stand on was scanned already.
 *
 * @returns the position of the colon, or the refusal.
 *
 * @spec rfc9112-2.2-space-before-first-field
 * @spec rfc9112-5-field-line
 * @spec rfc9112-5.1-space-before-colon
 * @spec rfc9112-5.2-obs-fold-request
 */
export function scanFieldName(octets: Uint8Array, start: number, end: number): number | Reject {
  const nameEnd = scanToken(octets, start, end);
  if (nameEnd > start && octets[nameEnd] === COLON) return nameEnd;
  return refusedName(octets, start, nameEnd);
}

function refusedName(octets: Uint8Array, start: number, nameEnd: number): Reject {
  if (nameEnd === start) return isOws(octets[start]) ? reject.obsFold : reject.fieldName;
  let at = nameEnd;
  while (isOws(octets[at])) at++;
  return at > nameEnd && octets[at] === COLON ? reject.spaceBeforeColon : reject.fieldName;
}
