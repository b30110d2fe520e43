import { reject, type Reject } from '../reject.ts';
import { DIGIT, isIn } from './octet-class.ts';

const HTTP_NAME = [0x48, 0x54, 0x54, 0x50, 0x2f];
const DOT = 0x2e;
const ZERO = 0x30;
const ONE = 0x31;

/** The octets of every `HTTP-version`. */
export const HTTP_VERSION_OCTETS = 8;

/**
 * Reads the `HTTP-version` (RFC 9112 2.3) that fills `start` to `end`.
 *
 * @returns the minor version of major version 1, with every later minor as 1; or the refusal.
 *
 * @spec rfc9112-2.3-version-grammar
 * @spec rfc9110-6.2-higher-minor
 * @spec rfc9110-6.2-505
 */
export function httpVersion(octets: Uint8Array, start: number, end: number): 0 | 1 | Reject {
  if (end - start !== HTTP_VERSION_OCTETS) return reject.httpVersion;
  for (let at = 0; at < HTTP_NAME.length; at++) {
    if (octets[start + at] !== HTTP_NAME[at]) return reject.httpVersion;
  }
  const major = octets[start + 5];
  const minor = octets[start + 7];
  if (octets[start + 6] !== DOT || !isIn(DIGIT, major) || !isIn(DIGIT, minor)) {
    return reject.httpVersion;
  }
  if (major !== ONE) return reject.majorVersion;
  return minor === ZERO ? 0 : 1;
}
