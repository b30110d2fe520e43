import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIGITS, HEXDIGS, LOWER, UPPER } from '../testing/character-lists.ts';
import { octetsThat } from '../testing/octets.ts';
import { ALPHA, anyOf, DIGIT, HEXDIG, isIn, octetClass, type OctetClass } from './octet-class.ts';

function members(of: OctetClass): string {
  return octetsThat((octet) => isIn(of, octet.charCodeAt(0)));
}

const classes = [
  { name: 'no characters and no ranges', of: octetClass(''), has: '' },
  { name: 'characters', of: octetClass('zab'), has: 'abz' },
  { name: 'a range, with both its ends', of: octetClass('', [[0x61, 0x64]]), has: 'abcd' },
  { name: 'characters and a range', of: octetClass('ac', [[0xfe, 0xff]]), has: 'ac\u00fe\u00ff' },
  { name: 'a union of none', of: anyOf(), has: '' },
  { name: 'a union', of: anyOf(octetClass('ab'), octetClass('bc')), has: 'abc' },
  { name: 'DIGIT', of: DIGIT, has: DIGITS },
  { name: 'ALPHA', of: ALPHA, has: UPPER + LOWER },
  { name: 'HEXDIG', of: HEXDIG, has: HEXDIGS },
];

for (const { name, of, has } of classes) {
  test(`octetClass: ${name} has these members and no other`, () => {
    assert.equal(members(of), has);
  });
}

test('isIn: an octet that is not there is no member', () => {
  assert.equal(isIn(octetClass('', [[0, 255]]), undefined), false);
});
