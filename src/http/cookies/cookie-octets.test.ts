import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DIGITS, LOWER, TCHARS, UPPER, VCHARS, without } from '../testing/character-lists.ts';
import { charactersOf, EVERY_OCTET, octetsThat } from '../testing/octets.ts';
import { isCookieName, isCookieValue, isDomainValue, isPathValue } from './cookie-octets.ts';

const COOKIE_OCTETS = without(VCHARS, '",;\\');
const PATH_OCTETS = ` ${without(VCHARS, ';')}`;
const DOMAIN_OCTETS = `-.${DIGITS}${UPPER}${LOWER}`;

/** `inside` is what may stand between two letters; `empty`, whether there need be nothing. */
const kinds = [
  { name: 'isCookieName', valid: isCookieName, inside: TCHARS, empty: false },
  { name: 'isCookieValue', valid: isCookieValue, inside: COOKIE_OCTETS, empty: true },
  { name: 'isPathValue', valid: isPathValue, inside: PATH_OCTETS, empty: true },
  { name: 'isDomainValue', valid: isDomainValue, inside: DOMAIN_OCTETS, empty: false },
];

for (const { name, valid, inside, empty } of kinds) {
  const texts = fc
    .array(fc.constantFrom(...charactersOf(inside)), { maxLength: 20 })
    .map((characters) => `a${characters.join('')}b`);
  const outside = EVERY_OCTET.filter((octet) => !inside.includes(octet));
  const spoilt = fc
    .tuple(texts, fc.constantFrom(...outside, '\u0100', '\u2028', '\u{1f36a}'), texts)
    .map((parts) => parts.join(''));

  test(`${name}: every octet against the list of its grammar`, () => {
    assert.equal(
      octetsThat((octet) => valid(`a${octet}b`)),
      inside,
    );
  });

  test(`${name}: what is empty ${empty ? 'is one' : 'is none'}`, () => {
    assert.equal(valid(''), empty);
  });

  // Two dots side by side make an empty label, and so does a hyphen at the end of one.
  const isApart = (text: string) => name !== 'isDomainValue' || !/[.-]{2}/.test(text);

  test(`${name}: takes any text of its octets`, () => {
    fc.assert(fc.property(texts.filter(isApart), (text) => valid(text)));
  });

  test(`${name}: takes no text with one octet that is not its own`, () => {
    fc.assert(fc.property(spoilt, (text) => !valid(text)));
  });

  test(`${name}: tells texts of any octets apart as a pattern does`, () => {
    const mixed = fc.oneof(
      texts.filter(isApart).map((text) => ({ text, expected: true })),
      spoilt.map((text) => ({ text, expected: false })),
    );
    fc.assert(
      fc.property(mixed, ({ text, expected }) => {
        assert.equal(valid(text), expected);
      }),
    );
  });
}

const paths = [
  { path: '/', valid: true },
  { path: 'no/slash/in/front', valid: true },
  { path: '/a b', valid: true },
  { path: ' /', valid: false },
  { path: '/ ', valid: false },
  { path: ' ', valid: false },
  { path: '/path\r\nHeader: evil', valid: false },
  { path: '/; Domain=.evil.example', valid: false },
];

for (const { path, valid } of paths) {
  test(`isPathValue: ${JSON.stringify(path)} is ${valid ? 'one' : 'none'}`, () => {
    assert.equal(isPathValue(path), valid);
  });
}

const label63 = 'a'.repeat(63);
const domains = [
  { domain: 'localhost', valid: true },
  { domain: 'a.b-c.example', valid: true },
  { domain: 'EXAMPLE.com', valid: true },
  { domain: '3com.example', valid: true },
  { domain: '127.0.0.1', valid: true },
  { domain: 'xn--mnchen-3ya.example', valid: true },
  { domain: `${label63}.example`, valid: true },
  { domain: `a${label63}.example`, valid: false },
  { domain: `${`${label63}.`.repeat(3)}${'a'.repeat(61)}`, valid: true },
  { domain: `${`${label63}.`.repeat(3)}${'a'.repeat(62)}`, valid: false },
  { domain: '.example.com', valid: false },
  { domain: 'example.com.', valid: false },
  { domain: 'a..b', valid: false },
  { domain: '-a.example', valid: false },
  { domain: 'a-.example', valid: false },
  { domain: 'a_b.example', valid: false },
  { domain: '[::1]', valid: false },
  { domain: 'a.example:80', valid: false },
  { domain: 'evil.example; Path=/', valid: false },
  { domain: 'evil.example\x01', valid: false },
  { domain: 'a.example\n', valid: false },
];

for (const { domain, valid } of domains) {
  const text = JSON.stringify(domain.length > 40 ? `${domain.length} characters` : domain);
  test(`isDomainValue: ${text} is ${valid ? 'one' : 'none'}`, () => {
    assert.equal(isDomainValue(domain), valid);
  });
}
