import { reject, type Reject } from '../reject.ts';
import { scanToken } from './token.ts';

const SP = 0x20;

/** The longest method that is read. Longer than every registered one. */
export const METHOD_OCTETS_MAX = 64;

/**
 * Finds the end of the method of a `request-line` (RFC 9112 3) that lies whole between `start` and
 * `end`: one token with one SP behind it.
 *
 * @returns the position of the SP, or the refusal.
 *
 * @spec rfc9112-2.1-server-expects-requests
 * @spec rfc9112-3-request-line
 * @spec rfc9112-3-long-method
 * @spec rfc9112-3.1-method-token
 * @spec rfc9112-3-lenient-separators
 * @spec rfc9110-9.1-get-and-head
 */
export function scanMethod(octets: Uint8Array, start: number, end: number): number | Reject {
  const methodEnd = scanToken(octets, start, end);
  if (methodEnd - start > METHOD_OCTETS_MAX) return reject.methodTooLong;
  if (methodEnd === start || octets[methodEnd] !== SP) return reject.requestLine;
  return methodEnd;
}

/**
 * Says why a request line that is longer than its limit is refused: 501 where even its method has
 * not ended, 414 otherwise.
 *
 * @spec rfc9112-3-long-target
 * @spec rfc9112-3-long-method
 * @spec rfc9110-15.5.15-414
 */
export function tooLongRequestLine(octets: Uint8Array, start: number, end: number): Reject {
  const methodEnd = scanToken(octets, start, end);
  return methodEnd - start > METHOD_OCTETS_MAX ? reject.methodTooLong : reject.targetTooLong;
}
