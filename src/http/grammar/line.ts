import { reject, type Reject } from '../reject.ts';
import { octetClass } from './octet-class.ts';
import { NEED_MORE } from './result.ts';

const CR = 0x0d;
const LF = 0x0a;

/**
 * What a line is made of: HTAB, SP, VCHAR and obs-text. Every other octet is a control character.
 *
 * @spec rfc9110-5.5-field-value-octets
 * @spec rfc9110-5.5-obs-text-opaque
 */
export const LINE_TEXT = octetClass('\t', [
  [0x20, 0x7e],
  [0x80, 0xff],
]);

/**
 * Finds the end of one CRLF-terminated line. The only function that interprets CR or LF.
 *
 * Scanning starts at `from`, which may lie inside the line: what was scanned before need not be
 * scanned again. A CR that ends the octets at hand is no bare CR yet: its LF may be in the next
 * read.
 *
 * @returns the position of the CR (the next line starts two octets on), `NEED_MORE`, or the
 * refusal.
 *
 * @spec rfc9112-2.2-bare-cr
 * @spec rfc9112-2.2-bare-lf
 * @spec rfc9110-5.5-cr-lf-nul
 * @spec rfc9110-5.5-may-keep-controls
 */
export function scanLine(octets: Uint8Array, from: number, end: number): number | Reject {
  const at = textEnd(octets, from, end);
  if (at >= end) return NEED_MORE;
  const octet = octets[at];
  if (octet === CR) {
    if (at + 1 >= end) return NEED_MORE;
    return octets[at + 1] === LF ? at : reject.bareCr;
  }
  return octet === LF ? reject.bareLf : reject.controlOctet;
}

/** Finds the first octet that is no text. Four at a step: nearly all octets of a head pass here. */
function textEnd(octets: Uint8Array, from: number, end: number): number {
  let at = from;
  const lastFour = end - 4;
  while (at <= lastFour && areText(octets, at)) at += 4;
  while (at < end) {
    const octet = octets[at];
    if (octet === undefined || LINE_TEXT[octet] !== 1) break;
    at++;
  }
  return at;
}

function areText(octets: Uint8Array, at: number): boolean {
  const first = LINE_TEXT[octets[at] ?? 0];
  const second = LINE_TEXT[octets[at + 1] ?? 0];
  const third = LINE_TEXT[octets[at + 2] ?? 0];
  const fourth = LINE_TEXT[octets[at + 3] ?? 0];
  return first === 1 && second === 1 && third === 1 && fourth === 1;
}

/** The octets of a CRLF, which stand behind the position that `scanLine` finds. */
export const CRLF_OCTETS = 2;

/** How far into its line an unfinished scan got: all but the last octet, which may be a CR. */
export function resumeAt(lineStart: number, end: number): number {
  return Math.max(0, end - lineStart - 1);
}
