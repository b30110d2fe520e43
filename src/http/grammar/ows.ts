const SP = 0x20;
const HTAB = 0x09;

/** Whether the octet is white space that a field line may carry around its value: SP or HTAB. */
export function isOws(octet: number | undefined): boolean {
  return octet === SP || octet === HTAB;
}

/** The first position from `start` that is not `OWS` (RFC 9110 5.6.3), at most `end`. */
export function skipOws(octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isOws(octets[at])) at++;
  return at;
}

/**
 * The position behind the last octet that is not `OWS`, looking back from `end`, at least `start`.
 */
export function dropOws(octets: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isOws(octets[at - 1])) at--;
  return at;
}

/** Removes the `OWS` around a text. `trim` would remove more: VT, FF and NBSP are not `OWS`. */
export function trimOws(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOws(text.charCodeAt(start))) start++;
  while (end > start && isOws(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
