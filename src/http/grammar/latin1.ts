type Slice = (this: Uint8Array, start: number, end: number) => string;

/** Reads octets one by one, for a place that has no `Buffer`, such as a page. */
export function latin1ByOctet(octets: Uint8Array, start: number, end: number): string {
  let text = '';
  for (const octet of octets.subarray(start, end)) text += String.fromCharCode(octet);
  return text;
}

/** Finds the fastest way to read octets as text that `host` has. */
export function latin1From(host: { Buffer?: { prototype: object } }): typeof latin1ByOctet {
  const slice: unknown = Reflect.get(host.Buffer?.prototype ?? {}, 'latin1Slice');
  if (typeof slice !== 'function') return latin1ByOctet;
  const native = slice as Slice;
  return (octets, start, end) => native.call(octets, start, end);
}

/**
 * Reads octets as text, one character for each octet (ISO 8859-1), so that nothing is interpreted.
 *
 * @spec rfc9112-2.2-octets-not-unicode
 */
export const latin1 = latin1From(globalThis);
