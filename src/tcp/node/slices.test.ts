import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetString, octetStringFrom, type Octets } from '../octets.ts';
import { slices } from './slices.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const cases: { name: string; octets: Octets | Octets[]; result: string }[] = [
  { name: 'less than a slice is one slice', octets: octetString('ab'), result: 'ab' },
  { name: 'exactly a slice is one slice', octets: octetString('abc'), result: 'abc' },
  { name: 'a string is cut', octets: octetString('abcdefgh'), result: 'abc|def|gh' },
  { name: 'bytes are cut', octets: bytes('abcdefgh'), result: 'abc|def|gh' },
  {
    name: 'a slice has parts of several runs',
    octets: [octetString('a'), bytes('bcde'), octetString(''), octetString('fgh')],
    result: 'a,bc|de,f|gh',
  },
  { name: 'nothing has no slices', octets: [octetString('')], result: '' },
];

for (const { name, octets, result } of cases) {
  test(`slices: ${name}`, () => {
    const got = [...slices(octets, 3)].map((slice) => slice.map(printed).join(','));
    assert.equal(got.join('|'), result);
  });
}

function printed(octets: Octets): string {
  return typeof octets === 'string' ? octets : octetStringFrom(octets);
}
