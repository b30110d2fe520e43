import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERY_OCTET, octetsOf } from '../testing/octets.ts';
import { latin1, latin1ByOctet, latin1From } from './latin1.ts';

const everyOctet = octetsOf(EVERY_OCTET.join(''));
const readers = [
  { name: 'latin1', read: latin1 },
  { name: 'latin1ByOctet', read: latin1ByOctet },
  { name: 'latin1From a host without Buffer', read: latin1From({}) },
  {
    name: 'latin1From a host whose Buffer cannot',
    read: latin1From({ Buffer: { prototype: {} } }),
  },
  { name: 'latin1From this host', read: latin1From(globalThis) },
];

for (const { name, read } of readers) {
  // @spec rfc9112-2.2-octets-not-unicode
  test(`${name}: every octet is one character, and none is interpreted`, () => {
    assert.equal(read(everyOctet, 0, 256), EVERY_OCTET.join(''));
    assert.equal(
      read(octetsOf('\u00c3\u00a9\u00ef\u00bb\u00bf'), 0, 5),
      '\u00c3\u00a9\u00ef\u00bb\u00bf',
    );
  });

  test(`${name}: reads from start to end of a view`, () => {
    assert.equal(read(octetsOf('--abcd--').subarray(2, 6), 1, 3), 'bc');
    assert.equal(read(octetsOf('abc'), 2, 2), '');
  });
}

test('latin1From: takes the function of the host where it has one', () => {
  const slice = latin1From({ Buffer: { prototype: { latin1Slice: () => 'from the host' } } });
  assert.equal(slice(everyOctet, 0, 1), 'from the host');
});
