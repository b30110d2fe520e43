import type { Random } from '../../src/testing/random.ts';

const OCTETS = 256;

/**
 * Everything that lies one octet away: each of the 256 octets in the place of every octet, between
 * any two and at both ends, and every octet left out.
 */
export function* variants(octets: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at <= octets.length; at++) {
    const before = octets.subarray(0, at);
    const after = octets.subarray(at + 1);
    for (let octet = 0; octet < OCTETS; octet++) {
      if (at < octets.length) yield joined(before, octet, after);
      yield joined(before, octet, octets.subarray(at));
    }
    if (at < octets.length) yield Uint8Array.from([...before, ...after]);
  }
}

/** One of the variants, at random. */
export function variant(octets: Uint8Array, random: Random): Uint8Array {
  const at = random.between(0, octets.length);
  const before = octets.subarray(0, at);
  const octet = random.between(0, OCTETS - 1);
  switch (random.pick(['replaced', 'added', 'left out'] as const)) {
    case 'replaced':
      return joined(before, octet, octets.subarray(at + 1));
    case 'added':
      return joined(before, octet, octets.subarray(at));
    case 'left out':
      return Uint8Array.from([...before, ...octets.subarray(at + 1)]);
  }
}

function joined(before: Uint8Array, octet: number, after: Uint8Array): Uint8Array {
  const all = new Uint8Array(before.length + 1 + after.length);
  all.set(before);
  all[before.length] = octet;
  all.set(after, before.length + 1);
  return all;
}
