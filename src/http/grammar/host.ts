import { ipLiteral } from './ip-literal.ts';
import { latin1 } from './latin1.ts';
import { DIGIT, isIn } from './octet-class.ts';
import { PLAIN, scanUriOctets } from './uri.ts';

const COLON = 0x3a;
const LEFT_BRACKET = 0x5b;
const RIGHT_BRACKET = 0x5d;

/**
 * Finds the colon before the port, or the end, of `uri-host [ ":" port ]` (RFC 9110 7.2) that fills
 * `start` to `end`; -1 where the octets are no such thing.
 *
 * The host may be empty, as a `reg-name` may, and the port may be empty and has no upper bound:
 * both are so in the grammar.
 *
 * @spec rfc9110-7.2-host-grammar
 */
export function hostEnd(octets: Uint8Array, start: number, end: number): number {
  const at =
    octets[start] === LEFT_BRACKET
      ? literalEnd(octets, start, end)
      : scanUriOctets(octets, start, end, PLAIN);
  if (at === end) return end;
  if (octets[at] !== COLON) return -1;
  for (let digit = at + 1; digit < end; digit++) {
    if (!isIn(DIGIT, octets[digit])) return -1;
  }
  return at;
}

function literalEnd(octets: Uint8Array, start: number, end: number): number {
  const close = octets.indexOf(RIGHT_BRACKET, start);
  if (close < 0 || close >= end) return start;
  return ipLiteral(latin1(octets, start + 1, close)) ? close + 1 : start;
}
