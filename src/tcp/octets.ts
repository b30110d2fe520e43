declare const brand: unique symbol;

/**
 * A string in which every UTF-16 code unit stands for one octet (0x00 to 0xFF).
 *
 * Such a string is the cheapest thing to hand to a socket: it needs no buffer and no lifetime rule.
 * The brand is the proof that no code unit is above 0xFF, because such a unit would lose its high
 * byte on the way out and could turn into a CR or an LF. Made only by {@link octetString} and
 * {@link octetStringFrom}, and by joining values that they made.
 */
export type OctetString = string & { readonly [brand]: 'OctetString' };

/** Octets to send, in either form. A `Uint8Array` must not change until its send has settled. */
export type Octets = Uint8Array | OctetString;

/**
 * Reads a string as octets, one code unit each.
 *
 * @throws RangeError when a code unit is above 0xFF: encode such text first, as with `TextEncoder`.
 */
export function octetString(text: string): OctetString {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0xff) {
      throw new RangeError(`The character at ${at} of the text is not a single octet`);
    }
  }
  return text as OctetString;
}

/** Reads octets as a string with one code unit for each of them. */
export function octetStringFrom(octets: Uint8Array): OctetString {
  const { buffer, byteOffset, byteLength } = octets;
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1') as OctetString;
}

/** Tells one run of octets from a list of them. */
export function isSingle(octets: Octets | readonly Octets[]): octets is Octets {
  return typeof octets === 'string' || octets instanceof Uint8Array;
}

/** How many octets there are in all. */
export function octetCount(octets: Octets | readonly Octets[]): number {
  if (isSingle(octets)) return octets.length;
  let count = 0;
  for (const part of octets) count += part.length;
  return count;
}
