import { isSingle, type Octets } from '../tcp/octets.ts';

/** All octets of a write in one run, which belongs to the caller. */
export function joinedOctets(octets: Octets | readonly Octets[]): Uint8Array {
  const parts = isSingle(octets) ? [octets] : octets;
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin1(part) : part)));
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
