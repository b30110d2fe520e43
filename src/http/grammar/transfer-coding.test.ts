import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TCHARS, without } from '../testing/character-lists.ts';
import { EVERY_OCTET } from '../testing/octets.ts';
import { transferCodings } from './transfer-coding.ts';

function read(value: string): string {
  const decided = transferCodings(value);
  return typeof decided === 'string' ? decided : decided.name;
}

const values = [
  { value: 'chunked', result: 'chunked' },
  { value: 'CHUNKED', result: 'chunked', spec: 'rfc9112-7-coding-names-case' },
  { value: 'Chunked', result: 'chunked', spec: 'rfc9112-7-coding-names-case' },
  { value: ', chunked ,', result: 'chunked', spec: 'rfc9110-5.6.1.2-empty-elements' },
  { value: '', result: 'finalCodingNotChunked', spec: 'rfc9112-6.3-final-not-chunked' },
  { value: ',', result: 'finalCodingNotChunked', spec: 'rfc9112-6.3-final-not-chunked' },
  { value: 'gzip', result: 'finalCodingNotChunked', spec: 'rfc9112-6.3-final-not-chunked' },
  { value: 'identity', result: 'finalCodingNotChunked', spec: 'rfc9112-6.3-final-not-chunked' },
  { value: 'xchunked', result: 'finalCodingNotChunked', spec: 'rfc9112-6.3-final-not-chunked' },
  { value: 'chunkedx', result: 'finalCodingNotChunked', spec: 'rfc9112-6.3-final-not-chunked' },
  {
    value: 'chunked, gzip',
    result: 'finalCodingNotChunked',
    spec: 'rfc9112-6.3-final-not-chunked',
  },
  {
    value: 'chunked, identity',
    result: 'finalCodingNotChunked',
    spec: 'rfc9112-6.1-order-of-codings',
  },
  { value: 'gzip, chunked', result: 'unknownTransferCoding', spec: 'rfc9112-6.1-unknown-coding' },
  { value: 'identity, chunked', result: 'unknownTransferCoding' },
  {
    value: 'gzip;q=1, chunked',
    result: 'unknownTransferCoding',
    spec: 'rfc9112-7.2-compression-parameters',
  },
  { value: 'x;a="b, c", chunked', result: 'unknownTransferCoding' },
  { value: 'chunked, chunked', result: 'chunkedTwice', spec: 'rfc9112-6.1-chunked-once' },
  { value: 'chunked, gzip, chunked', result: 'chunkedTwice', spec: 'rfc9112-6.1-chunked-once' },
  { value: 'chunked;a, chunked', result: 'chunkedTwice', spec: 'rfc9112-6.1-chunked-once' },
  { value: 'chunked;a=b', result: 'chunkedParameters', spec: 'rfc9112-7.1-chunked-parameters' },
  { value: 'chunked ; a', result: 'chunkedParameters', spec: 'rfc9112-7.1-chunked-parameters' },
  { value: 'chunked;', result: 'chunkedParameters', spec: 'rfc9112-7.1-chunked-parameters' },
  { value: 'gzip, chunked;a', result: 'chunkedParameters' },
  { value: 'chunked gzip', result: 'transferCoding', spec: 'rfc9112-2.2-not-grammar' },
  { value: '"chunked"', result: 'transferCoding', spec: 'rfc9112-2.2-not-grammar' },
  { value: 'gzip", chunked', result: 'transferCoding', spec: 'rfc9112-2.2-not-grammar' },
  { value: ';a, chunked', result: 'transferCoding', spec: 'rfc9112-2.2-not-grammar' },
  { value: '\u00a0chunked', result: 'transferCoding', spec: 'rfc9112-2.2-not-grammar' },
  { value: '\vchunked', result: 'transferCoding', spec: 'rfc9112-2.2-not-grammar' },
];

for (const { value, result } of values) {
  test(`transferCodings: ${JSON.stringify(value)} is ${result}`, () => {
    assert.equal(read(value), result);
  });
}

// @spec rfc9112-6.3-final-not-chunked
test('transferCodings: no octet behind chunked leaves it what it was, white space apart', () => {
  const results = new Map(EVERY_OCTET.map((octet) => [octet, read(`chunked${octet}`)]));
  const of = (result: string) =>
    EVERY_OCTET.filter((octet) => results.get(octet) === result).join('');
  assert.equal(of('chunked'), '\t ,');
  assert.equal(of('finalCodingNotChunked'), TCHARS);
  assert.equal(of('chunkedParameters'), ';');
  assert.equal(of('transferCoding'), without(EVERY_OCTET.join(''), `\t ,;${TCHARS}`));
});
