import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOWER, TCHARS, UPPER } from '../testing/character-lists.ts';
import { EVERY_OCTET, octetsOf, octetsThat } from '../testing/octets.ts';
import { foldCase, isToken, scanToken } from './token.ts';

// @spec rfc9110-5.6.2-token
test('scanToken: every octet against the list of tchar, in front, inside and behind', () => {
  const scanned = (text: string) => scanToken(octetsOf(text), 0, text.length);
  assert.equal(
    octetsThat((octet) => scanned(octet) === 1),
    TCHARS,
  );
  assert.equal(
    octetsThat((octet) => scanned(`ab${octet}cd`) === 5),
    TCHARS,
  );
  assert.equal(
    octetsThat((octet) => scanned(`ab${octet}`) === 3),
    TCHARS,
  );
});

const scans = [
  { name: 'stops at the first octet that is no tchar', text: 'ab cd', from: 0, end: 5, to: 2 },
  { name: 'starts where it is told', text: 'ab cd', from: 3, end: 5, to: 5 },
  { name: 'stops at the end it is given', text: 'abcd', from: 1, end: 3, to: 3 },
  { name: 'finds nothing where there is no token', text: ' ab', from: 0, end: 3, to: 0 },
  { name: 'finds nothing between equal positions', text: 'ab', from: 1, end: 1, to: 1 },
  { name: 'stops where the octets end', text: 'ab', from: 0, end: 9, to: 2 },
];

for (const { name, text, from, end, to } of scans) {
  test(`scanToken: ${name}`, () => {
    assert.equal(scanToken(octetsOf(text), from, end), to);
  });
}

// @spec rfc9110-5.6.2-token
test('isToken: every octet against the list of tchar', () => {
  assert.equal(octetsThat(isToken), TCHARS);
  assert.equal(
    octetsThat((octet) => isToken(`a${octet}`)),
    TCHARS,
  );
});

test('isToken: nothing is no token, and neither is a character above 0xff', () => {
  assert.equal(isToken(''), false);
  assert.equal(isToken('a\u0161'), false);
});

test('foldCase: letters of ASCII become lower case, all other octets stay', () => {
  const folded = EVERY_OCTET.map((octet) => String.fromCharCode(foldCase(octet.charCodeAt(0))));
  const expected = EVERY_OCTET.map((octet) =>
    UPPER.includes(octet) ? LOWER.charAt(UPPER.indexOf(octet)) : octet,
  );
  assert.deepEqual(folded, expected);
});

test('foldCase: an octet that is not there becomes no letter', () => {
  assert.equal(foldCase(undefined), 0);
});
