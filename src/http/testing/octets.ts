/** The octets of a text, one for each character. */
export function octetsOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The text of octets, one character for each. */
export function textOf(octets: Uint8Array): string {
  return String.fromCharCode(...octets);
}

/** The characters of a text, each as a text. */
export function charactersOf(text: string): string[] {
  return Array.from(text);
}

/** Every octet there is, as a text of one character each. */
export const EVERY_OCTET: readonly string[] = Array.from({ length: 256 }, (_, octet) =>
  String.fromCharCode(octet),
);

/** The octets that `holds` is true of, as one text. */
export function octetsThat(holds: (octet: string) => boolean): string {
  return EVERY_OCTET.filter(holds).join('');
}
