import { isIn, octetClass, type OctetClass } from '../grammar/octet-class.ts';
import { isToken } from '../grammar/token.ts';

/** `cookie-octet` of RFC 6265 4.1.1: visible US-ASCII without `"`, `,`, `;` and `\`. */
const COOKIE_OCTET = octetClass('!', [
  [0x23, 0x2b],
  [0x2d, 0x3a],
  [0x3c, 0x5b],
  [0x5d, 0x7e],
]);

/** What an attribute's value is made of: any US-ASCII character but controls and `;`. */
const ATTRIBUTE_OCTET = octetClass('', [
  [0x20, 0x3a],
  [0x3c, 0x7e],
]);

/** Whether a text is a `cookie-name`: a token. */
export const isCookieName = isToken;

/** Whether a text is a `cookie-value` without quotes around it. It may be empty. */
export function isCookieValue(text: string): boolean {
  return consistsOf(COOKIE_OCTET, text);
}

/**
 * Whether a text is a `path-value` that a client keeps as it is: one with a space at an end would
 * lose the space. It may be empty.
 */
export function isPathValue(text: string): boolean {
  return consistsOf(ATTRIBUTE_OCTET, text) && !text.startsWith(' ') && !text.endsWith(' ');
}

const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const DOMAIN_LENGTH_MAX = 253;

/**
 * Whether a text is a `domain-value`: the `subdomain` of RFC 1034 3.5, whose labels may begin with
 * a digit (RFC 1123 2.1). A dot in front or behind is none of it.
 */
export function isDomainValue(text: string): boolean {
  return text.length <= DOMAIN_LENGTH_MAX && text.split('.').every((label) => LABEL.test(label));
}

function consistsOf(members: OctetClass, text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isIn(members, text.charCodeAt(at))) return false;
  }
  return true;
}
