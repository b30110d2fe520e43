import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEXDIGS, PATH_AND_QUERY, REG_NAME, sorted } from '../testing/character-lists.ts';
import { octetsOf, octetsThat } from '../testing/octets.ts';
import { PATH_OR_QUERY, PLAIN, scanUriOctets, URI_OCTET } from './uri.ts';

const classes = [
  { name: 'PLAIN', of: PLAIN, list: REG_NAME },
  { name: 'PATH_OR_QUERY', of: PATH_OR_QUERY, list: PATH_AND_QUERY },
  { name: 'URI_OCTET', of: URI_OCTET, list: sorted(PATH_AND_QUERY, '[]') },
];

for (const { name, of, list } of classes) {
  // @spec rfc9112-3.2-invalid-request-line
  test(`scanUriOctets: every octet against the list of ${name}`, () => {
    const passes = (octet: string) => scanUriOctets(octetsOf(`a${octet}b`), 0, 3, of) === 3;
    assert.equal(octetsThat(passes), list);
  });
}

test('scanUriOctets: every octet as either digit of a percent-escape', () => {
  const passes = (text: string) => scanUriOctets(octetsOf(text), 0, 3, PLAIN) === 3;
  assert.equal(
    octetsThat((octet) => passes(`%${octet}0`)),
    HEXDIGS,
  );
  assert.equal(
    octetsThat((octet) => passes(`%0${octet}`)),
    HEXDIGS,
  );
});

const scans = [
  { name: 'an escape at the very end is whole', text: 'a%41', from: 0, end: 4, to: 4 },
  { name: 'an escape that the end cuts is none', text: 'a%41', from: 0, end: 3, to: 1 },
  { name: 'an escape that the octets cut is none', text: 'a%4', from: 0, end: 9, to: 1 },
  { name: 'a percent sign alone', text: '%', from: 0, end: 1, to: 0 },
  { name: 'escapes in a row', text: '%41%4a%4A', from: 0, end: 9, to: 9 },
  { name: 'an escaped percent sign is not read twice', text: '%2541', from: 0, end: 5, to: 5 },
  { name: 'starts where it is told', text: '%%41', from: 1, end: 4, to: 4 },
];

for (const { name, text, from, end, to } of scans) {
  test(`scanUriOctets: ${name}`, () => {
    assert.equal(scanUriOctets(octetsOf(text), from, end, PLAIN), to);
  });
}
