import { reject, type Reject } from '../reject.ts';

const ZERO = 0x30;
const NINE = 0x39;

/**
 * Reads a `Content-Length` (RFC 9110 8.6): decimal digits and nothing else.
 *
 * A list, even of equal values, is refused: the RFC allows that, and a peer that sends one repairs
 * or hides something. A number too large to be held exactly is larger than any body limit.
 *
 * @returns the number of octets, or the refusal.
 *
 * @spec rfc9110-8.6-digits-only
 * @spec rfc9110-8.6-no-overflow
 * @spec rfc9110-8.6-identical-list
 * @spec rfc9112-6.3-invalid-content-length
 * @spec rfc9112-6.3-invalid-content-length-400
 */
export function contentLength(value: string): number | Reject {
  if (value.length === 0) return reject.contentLength;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code < ZERO || code > NINE) return reject.contentLength;
  }
  const bytes = Number(value);
  return Number.isSafeInteger(bytes) ? bytes : reject.contentTooLarge;
}
