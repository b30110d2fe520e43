import { trimOws } from './ows.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Splits a list (`#rule` of RFC 9110 5.6.1) into its elements, without the white space around them.
 *
 * Empty elements are left out. A comma inside a quoted-string separates nothing. The elements are
 * not looked into: whether each is what it should be is for the caller to say.
 *
 * @spec rfc9110-5.6.1.2-empty-elements
 * @spec rfc9110-5.6.1.2-lenient-list
 */
export function listElements(value: string): string[] {
  const elements: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === BACKSLASH && quoted) at++;
    else if (code === COMMA && !quoted) {
      addElement(elements, value.slice(start, at));
      start = at + 1;
    }
  }
  addElement(elements, value.slice(start));
  return elements;
}

function addElement(elements: string[], text: string): void {
  const element = trimOws(text);
  if (element !== '') elements.push(element);
}

/**
 * Whether a list has the token `lowerCase` among its elements, whatever the case it is written in.
 */
export function listHas(value: string, lowerCase: string): boolean {
  if (!value.includes(',')) return trimOws(value).toLowerCase() === lowerCase;
  return listElements(value).some((element) => element.toLowerCase() === lowerCase);
}
