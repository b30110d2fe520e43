import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framing } from './framing.ts';

function read(minor: 0 | 1, codings?: string, length?: string): string {
  const framed = framing(minor, codings, length);
  if (framed.kind === 'reject') return framed.name;
  return framed.kind === 'sized' ? `sized ${framed.bytes}` : framed.kind;
}

const fields = [
  { minor: 1, result: 'none', spec: 'rfc9112-6.3-no-body' },
  { minor: 0, result: 'none', spec: 'rfc9112-6.3-no-body' },
  { minor: 1, length: '5', result: 'sized 5', spec: 'rfc9112-6.3-content-length-octets' },
  { minor: 0, length: '5', result: 'sized 5', spec: 'rfc9112-6.3-content-length-octets' },
  { minor: 1, length: '0', result: 'none', spec: 'rfc9112-6-request-body-presence' },
  { minor: 1, length: '000', result: 'none', spec: 'rfc9112-6-request-body-presence' },
  { minor: 1, length: '', result: 'contentLength', spec: 'rfc9112-6.3-invalid-content-length' },
  { minor: 1, length: '5, 5', result: 'contentLength', spec: 'rfc9110-8.6-identical-list' },
  { minor: 1, length: '9'.repeat(20), result: 'contentTooLarge', spec: 'rfc9110-8.6-no-overflow' },
  { minor: 1, codings: 'chunked', result: 'chunked', spec: 'rfc9112-6.3-chunked-decides' },
  {
    minor: 1,
    codings: 'gzip',
    result: 'finalCodingNotChunked',
    spec: 'rfc9112-6.3-final-not-chunked',
  },
  { minor: 1, codings: '', result: 'finalCodingNotChunked', spec: 'rfc9112-6.3-final-not-chunked' },
  {
    minor: 1,
    codings: 'x, chunked',
    result: 'unknownTransferCoding',
    spec: 'rfc9112-6.1-unknown-coding',
  },
  {
    minor: 0,
    codings: 'chunked',
    result: 'transferEncodingInOldVersion',
    spec: 'rfc9112-6.1-te-in-http10',
  },
  {
    minor: 0,
    codings: 'x',
    result: 'transferEncodingInOldVersion',
    spec: 'rfc9112-6.1-te-in-http10',
  },
  {
    minor: 1,
    codings: 'chunked',
    length: '5',
    result: 'lengthWithTransferEncoding',
    spec: 'rfc9112-6.1-te-with-cl',
  },
  {
    minor: 1,
    codings: 'chunked',
    length: '',
    result: 'lengthWithTransferEncoding',
    spec: 'rfc9112-6.3-te-overrides-cl',
  },
  {
    minor: 1,
    codings: '',
    length: '0',
    result: 'lengthWithTransferEncoding',
    spec: 'rfc9112-6.1-te-with-cl',
  },
  {
    minor: 0,
    codings: 'chunked',
    length: '5',
    result: 'lengthWithTransferEncoding',
    spec: 'rfc9112-6.1-te-with-cl-close',
  },
] as const;

for (const row of fields) {
  const codings = 'codings' in row ? row.codings : undefined;
  const length = 'length' in row ? row.length : undefined;
  const shown = JSON.stringify({ codings, length });
  test(`framing: 1.${row.minor} with ${shown} is ${row.result}`, () => {
    assert.equal(read(row.minor, codings, length), row.result);
  });
}
