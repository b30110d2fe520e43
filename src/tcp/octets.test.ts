import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSingle, octetCount, octetString, octetStringFrom } from './octets.ts';

const everyOctet = Uint8Array.from({ length: 256 }, (_, octet) => octet);

test('octetString: takes every code unit that is one octet', () => {
  const text = String.fromCharCode(...everyOctet);
  assert.equal(octetString(text), text);
});

test('octetString: refuses a code unit above 0xFF, which could become LF on the way out', () => {
  assert.throws(() => octetString('ab\u010a'), {
    name: 'RangeError',
    message: 'The character at 2 of the text is not a single octet',
  });
});

test('octetStringFrom: has one code unit for each octet', () => {
  assert.equal(octetStringFrom(everyOctet), String.fromCharCode(...everyOctet));
});

test('octetStringFrom: reads a view from where it begins to where it ends', () => {
  assert.equal(octetStringFrom(everyOctet.subarray(0x61, 0x64)), 'abc');
});

const counts = [
  { name: 'a string', octets: octetString('abc'), single: true, count: 3 },
  { name: 'bytes', octets: everyOctet, single: true, count: 256 },
  { name: 'nothing', octets: octetString(''), single: true, count: 0 },
  { name: 'no runs', octets: [], single: false, count: 0 },
  { name: 'several runs', octets: [octetString('ab'), everyOctet], single: false, count: 258 },
] as const;

for (const { name, octets, single, count } of counts) {
  test(`octetCount: of ${name} is ${count}`, () => {
    assert.equal(octetCount(octets), count);
  });
  test(`isSingle: ${name} is ${single ? 'one run' : 'a list'}`, () => {
    assert.equal(isSingle(octets), single);
  });
}
