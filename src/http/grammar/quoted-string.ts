const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Finds the end of the `quoted-string` (RFC 9110 5.6.4) whose opening quote is at `start`.
 *
 * The octets are those of a scanned line, so every one of them is `qdtext` or may be escaped.
 *
 * @returns the position behind the closing quote, or -1 where there is none before `end`.
 *
 * @spec rfc9110-5.6.4-quoted-pair
 */
export function scanQuotedString(octets: Uint8Array, start: number, end: number): number {
  let at = start + 1;
  while (at < end && octets[at] !== QUOTE) at += octets[at] === BACKSLASH ? 2 : 1;
  return at < end ? at + 1 : -1;
}
