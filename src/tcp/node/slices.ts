import { isSingle, type OctetString, type Octets } from '../octets.ts';

/**
 * Cuts octets into lists of `bytesMax` octets each, the last one excepted. Nothing is copied, and
 * nothing is cut before it is asked for.
 */
export function* slices(
  octets: Octets | readonly Octets[],
  bytesMax: number,
): Generator<readonly Octets[]> {
  let slice: Octets[] = [];
  let bytes = 0;
  for (const part of isSingle(octets) ? [octets] : octets) {
    for (let start = 0; start < part.length;) {
      const end = Math.min(part.length, start + bytesMax - bytes);
      slice.push(cut(part, start, end));
      bytes += end - start;
      start = end;
      if (bytes < bytesMax) continue;
      yield slice;
      slice = [];
      bytes = 0;
    }
  }
  if (bytes > 0) yield slice;
}

/** A part of an octet string is one, too. */
function cut(octets: Octets, start: number, end: number): Octets {
  if (typeof octets === 'string') return octets.slice(start, end) as OctetString;
  return octets.subarray(start, end);
}
