/** The line before a chunk. */
export interface ChunkSize {
  readonly size: number;

  /** How many digits the size has: where the extensions begin. */
  readonly digits: number;
  readonly isExtensionValid: boolean;
}

const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const QUOTED =
  '"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff]|\\\\[\\t \\x21-\\x7e\\x80-\\xff])*"';
const EXTENSIONS = new RegExp(`^(?:;${TOKEN}(?:=(?:${TOKEN}|${QUOTED}))?)*$`);

/** `chunk-size [ chunk-ext ]`, RFC 9112, 7.1. `undefined` where the size cannot be read. */
export function readChunkSize(text: string): ChunkSize | undefined {
  const [digits] = /^[0-9A-Fa-f]{1,12}(?![0-9A-Fa-f])/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const isExtensionValid = EXTENSIONS.test(text.slice(digits.length));
  return { size: Number.parseInt(digits, 16), digits: digits.length, isExtensionValid };
}
