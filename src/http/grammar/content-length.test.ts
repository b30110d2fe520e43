import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DIGITS } from '../testing/character-lists.ts';
import { octetsThat } from '../testing/octets.ts';
import { contentLength } from './content-length.ts';

function read(value: string): string | number {
  const bytes = contentLength(value);
  return typeof bytes === 'number' ? bytes : bytes.name;
}

const zeros = '0'.repeat(5000);
const values = [
  { value: '0', result: 0 },
  { value: '42', result: 42 },
  { value: '00042', result: 42, spec: 'rfc9110-8.6-digits-only' },
  { value: zeros, result: 0 },
  { value: `${zeros}7`, result: 7 },
  { value: '9007199254740991', result: 9_007_199_254_740_991 },
  { value: '9007199254740992', result: 'contentTooLarge', spec: 'rfc9110-8.6-no-overflow' },
  { value: '9007199254740993', result: 'contentTooLarge', spec: 'rfc9110-8.6-no-overflow' },
  { value: '18446744073709551616', result: 'contentTooLarge', spec: 'rfc9110-8.6-no-overflow' },
  { value: '9'.repeat(5000), result: 'contentTooLarge', spec: 'rfc9110-8.6-no-overflow' },
  { value: '', result: 'contentLength', spec: 'rfc9112-6.3-invalid-content-length' },
  { value: '+1', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: '-1', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: '1.0', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: '1e2', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: '0x10', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: '1_000', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: '1 0', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: ' 1', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
  { value: '42, 42', result: 'contentLength', spec: 'rfc9110-8.6-identical-list' },
  { value: '42,', result: 'contentLength', spec: 'rfc9110-8.6-identical-list' },
  { value: '42, 43', result: 'contentLength', spec: 'rfc9112-6.3-invalid-content-length' },
  { value: `${'9'.repeat(40)}x`, result: 'contentLength' },
  { value: '\u0661', result: 'contentLength', spec: 'rfc9110-8.6-digits-only' },
];

for (const { value, result } of values) {
  const name =
    value.length > 40
      ? `${value.length} characters of which the last is ${value.slice(-1)}`
      : `"${value}"`;
  test(`contentLength: ${name} is ${result}`, () => {
    assert.equal(read(value), result);
  });
}

// @spec rfc9110-8.6-digits-only
// @spec rfc9112-6.3-invalid-content-length-400
test('contentLength: of all octets only the ten digits, in front, inside and behind', () => {
  for (const [before, behind] of [
    ['', '1'],
    ['1', '1'],
    ['1', ''],
  ]) {
    const isRead = (octet: string) =>
      typeof read(`${before ?? ''}${octet}${behind ?? ''}`) === 'number';
    assert.equal(octetsThat(isRead), DIGITS);
  }
});

// @spec rfc9112-6.3-content-length-octets
test('contentLength: reads back every number that was written, with zeros before it', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(40), (bytes, zeroCount) => {
      assert.equal(read('0'.repeat(zeroCount) + String(bytes)), bytes);
    }),
  );
});
