import { trimOws } from '../grammar/ows.ts';

const QUOTE = 0x22;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;

/** One parameter (RFC 9110 5.6.6) of a media type or of a media range. */
export interface Parameter {
  /** In lower case. */
  readonly name: string;

  /** Without quotes and escapes; in lower case where the name says that case does not matter. */
  readonly value: string;
}

/** What stands before the parameters, and the parameters, in their order. */
export interface Parameterised {
  readonly main: string;
  readonly parameters: readonly Parameter[];
}

/**
 * Takes a text with `parameters` (RFC 9110 5.6.6) behind it apart.
 *
 * A semicolon inside a quoted-string separates nothing. White space around `=`, which the grammar
 * has not, is dropped, and a piece without `=` is left out.
 *
 * @spec rfc9110-5.6.6-parameter-names-case
 */
export function parameterised(text: string): Parameterised {
  const [main = '', ...pieces] = split(text);
  return { main, parameters: pieces.flatMap(parametersOf) };
}

function split(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === BACKSLASH && quoted) at++;
    else if (code === SEMICOLON && !quoted) {
      pieces.push(trimOws(text.slice(start, at)));
      start = at + 1;
    }
  }
  pieces.push(trimOws(text.slice(start)));
  return pieces;
}

function parametersOf(piece: string): Parameter[] {
  const equals = piece.indexOf('=');
  if (equals < 0) return [];
  const name = trimOws(piece.slice(0, equals)).toLowerCase();
  const value = unquoted(trimOws(piece.slice(equals + 1)));
  // The one name of which RFC 9110 8.3.1 says how its values compare.
  return [{ name, value: name === 'charset' ? value.toLowerCase() : value }];
}

/** Quoted or not, a value is the same one (RFC 9110 5.6.6). */
function unquoted(text: string): string {
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return quoted ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text;
}
