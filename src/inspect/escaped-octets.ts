/** Octets that were written as text, or why they cannot be. */
export type EscapedOctets = Uint8Array | { readonly wrong: string };

const NAMED: Readonly<Record<string, number>> = {
  '\\r': 13,
  '\\n': 10,
  '\\t': 9,
  '\\0': 0,
  '\\\\': 92,
};
const ESCAPE = /^\\x[\dA-Fa-f]{2}/;

/**
 * Reads ASCII text with `\r`, `\n`, `\t`, `\0`, `\\` and `\xHH` for octets that cannot be written.
 * Line breaks of the text itself stand for nothing, so that long messages can be broken.
 */
export function escapedOctets(text: string): EscapedOctets {
  const octets: number[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length;) {
    const where = (): string => `line ${line}, column ${at - lineStart + 1}`;
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') {
      at++;
      if (character === '\n') {
        line++;
        lineStart = at;
      }
    } else if (character === '\\') {
      const escape = ESCAPE.exec(text.slice(at, at + 4))?.[0] ?? text.slice(at, at + 2);
      const octet = NAMED[escape] ?? Number.parseInt(escape.slice(2), 16);
      if (Number.isNaN(octet)) return { wrong: `${where()}: ${escape} is no escape` };
      octets.push(octet);
      at += escape.length;
    } else if (character > '~' || character < '\t') {
      return { wrong: `${where()}: what is not ASCII has to be written as \\xHH` };
    } else {
      octets.push(character.charCodeAt(0));
      at++;
    }
  }
  return Uint8Array.from(octets);
}
