/** Octets that know how often one of them was looked at. */
export interface CountedOctets {
  readonly octets: Uint8Array;
  readonly looks: () => number;
}

/**
 * Wraps octets so that looks are counted: a measure of time that needs no clock. They can be looked
 * at one by one only.
 */
export function countedOctets(octets: Uint8Array): CountedOctets {
  let looks = 0;
  const counting = new Proxy(octets, {
    get(target, property): unknown {
      if (typeof property === 'string' && /^\d+$/.test(property)) looks++;
      return Reflect.get(target, property, target);
    },
  });
  return { octets: counting, looks: () => looks };
}
