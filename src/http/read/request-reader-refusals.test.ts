import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RejectName } from '../reject.ts';
import { CANARY, outcomes } from '../testing/read-events.ts';
import { referenceEvents, withoutNames } from '../testing/reference-reader.ts';

interface Refused {
  readonly sent: string;

  /** What is read before the refusal. */
  readonly before?: readonly string[];
  readonly spec?: string;
}

/** What a reader refuses. The two other refusals are those of the connection. */
type ReadRefusal = Exclude<RejectName, 'requestTimeout' | 'messageIncomplete' | 'tunnel'>;

const line = 'GET / HTTP/1.1\r\n';
const host = 'Host: a\r\n';
const post = `POST / HTTP/1.1\r\n${host}`;
const chunked = `${post}Transfer-Encoding: chunked\r\n\r\n`;
const posted = ['POST / 1.1 origin-form persists [Host: a] [Transfer-Encoding: chunked]'];
const withContent = [...posted, 'content abc'];
const withLine = (fieldLine: string) => `${line}${fieldLine}\r\n\r\n`;
const connectWith = (fieldLine: string) => `CONNECT a:1 HTTP/1.1\r\n${host}${fieldLine}\r\n\r\n`;
const withHostAnd = (fieldLine: string) => `${line}${host}${fieldLine}\r\n\r\n`;
const withCodings = (codings: string) => `${post}Transfer-Encoding: ${codings}\r\n\r\n`;

const startLines = {
  requestLine: [
    { sent: ` ${line}`, spec: 'rfc9112-3-request-line' },
    { sent: `GET\t/ HTTP/1.1\r\n`, spec: 'rfc9112-3-request-line' },
    { sent: 'GET\r\n', spec: 'rfc9112-2.2-not-grammar' },
    { sent: 'G(T / HTTP/1.1\r\n', spec: 'rfc9112-3.1-method-token' },
    { sent: `\r\n\r\n${line}`, spec: 'rfc9112-2.2-ignore-leading-crlf' },
    { sent: 'HTTP/1.1 200 OK\r\n', spec: 'rfc9112-2.1-server-expects-requests' },
    { sent: '\x80 / HTTP/1.1\r\n', spec: 'rfc9112-2.2-octets-not-unicode' },
  ],
  methodTooLong: [
    { sent: `${'M'.repeat(65)} / HTTP/1.1\r\n`, spec: 'rfc9112-3-long-method' },
    { sent: 'M'.repeat(82), spec: 'rfc9112-3-long-method' },
  ],
  targetTooLong: [
    { sent: `GET /${'a'.repeat(80)}`, spec: 'rfc9112-3-long-target' },
    { sent: `GET /${'a'.repeat(67)} HTTP/1.1\r\n`, spec: 'rfc9112-3-long-target' },
    { sent: `\r\nGET /${'a'.repeat(80)}`, spec: 'rfc9112-3-long-target' },
  ],
  requestTarget: [
    { sent: `GET  / HTTP/1.1\r\n`, spec: 'rfc9112-3.2-invalid-request-line' },
    { sent: `GET /\r\n`, spec: 'rfc9112-3.2-invalid-request-line' },
    { sent: `GET /a\tb HTTP/1.1\r\n`, spec: 'rfc9112-3.2-no-silent-repair' },
    { sent: `GET /a#b HTTP/1.1\r\n`, spec: 'rfc9112-3.2-no-silent-repair' },
    { sent: `GET * HTTP/1.1\r\n`, spec: 'rfc9112-3.2.4-options-only' },
    { sent: `GET http:/a HTTP/1.1\r\n`, spec: 'rfc9112-3.2.2-accept-absolute-form' },
    { sent: `GET a:80 HTTP/1.1\r\n`, spec: 'rfc9112-3.2.3-connect-only' },
  ],
  targetScheme: [{ sent: `GET https://a/ HTTP/1.1\r\n`, spec: 'rfc9110-7.4-https-needs-security' }],
  targetUserinfo: [
    { sent: `GET http://u@a/ HTTP/1.1\r\n`, spec: 'rfc9110-4.2.4-userinfo-is-error' },
  ],
  connectTarget: [
    { sent: `CONNECT a HTTP/1.1\r\n`, spec: 'rfc9112-3.2.3-connect-only' },
    { sent: `CONNECT a:0 HTTP/1.1\r\n`, spec: 'rfc9110-9.3.6-reject-bad-port' },
    { sent: `CONNECT / HTTP/1.1\r\n`, spec: 'rfc9112-3.2.3-connect-only' },
  ],
  httpVersion: [
    { sent: `GET / HTTP/1.1 \r\n`, spec: 'rfc9112-2.3-version-grammar' },
    { sent: `GET / http/1.1\r\n`, spec: 'rfc9112-2.3-version-grammar' },
    { sent: `GET / /b HTTP/1.1\r\n`, spec: 'rfc9112-3.2-no-silent-repair' },
    { sent: `GET / \r\n`, spec: 'rfc9112-2.3-version-grammar' },
  ],
  majorVersion: [
    { sent: `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`, spec: 'rfc9110-6.2-505' },
    { sent: `GET / HTTP/0.9\r\n`, spec: 'rfc9110-6.2-505' },
  ],
} as const satisfies Partial<Record<ReadRefusal, readonly Refused[]>>;

const fieldLines = {
  bareCr: [
    { sent: 'GET / HTTP/1.1\r\r\n', spec: 'rfc9112-2.2-bare-cr' },
    { sent: withLine('Host: a\rb'), spec: 'rfc9112-2.2-bare-cr' },
    { sent: `${line}${host}\rX: 1\r\n`, spec: 'rfc9112-2.2-bare-cr' },
    { sent: `${chunked}3\rabc`, before: posted, spec: 'rfc9112-2.2-bare-cr' },
    { sent: `${chunked}3\r\nabc\rx`, before: withContent, spec: 'rfc9112-2.2-bare-cr' },
  ],
  bareLf: [
    { sent: 'GET / HTTP/1.1\nHost: a\n\n', spec: 'rfc9112-2.2-bare-lf' },
    { sent: '\nGET / HTTP/1.1\r\n', spec: 'rfc9112-2.2-bare-lf' },
    { sent: withLine('Host: a\nX: 1'), spec: 'rfc9112-2.2-bare-lf' },
    { sent: `${line}${host}\n`, spec: 'rfc9112-2.2-bare-lf' },
    { sent: `${chunked}3\nabc`, before: posted, spec: 'rfc9112-2.2-bare-lf' },
    { sent: `${chunked}3\r\nabc\n0`, before: withContent, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked}3\r\nabcd\n0`, before: withContent, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked}0\r\n\n`, before: posted, spec: 'rfc9112-2.2-bare-lf' },
  ],
  controlOctet: [
    { sent: 'GET /\0 HTTP/1.1\r\n', spec: 'rfc9112-3.2-invalid-request-line' },
    { sent: withLine('Host: a\0'), spec: 'rfc9110-5.5-cr-lf-nul' },
    { sent: withLine('Host: a\x7f'), spec: 'rfc9110-5.5-cr-lf-nul' },
    { sent: `${chunked}3;a\0\r\n`, before: posted, spec: 'rfc9112-7.1.1-extension-grammar' },
  ],
  fieldName: [
    { sent: withLine('Host'), spec: 'rfc9112-5-field-line' },
    { sent: withLine(': a'), spec: 'rfc9112-5-field-line' },
    { sent: withLine('Ho st: a'), spec: 'rfc9112-5-field-line' },
    { sent: withLine('H\u00f6st: a'), spec: 'rfc9112-5-field-line' },
    { sent: `${chunked}0\r\nx\r\n`, before: posted, spec: 'rfc9112-5-field-line' },
  ],
  spaceBeforeColon: [
    { sent: withLine('Host : a'), spec: 'rfc9112-5.1-space-before-colon' },
    { sent: withHostAnd('Content-Length\t: 5'), spec: 'rfc9112-5.1-space-before-colon' },
    { sent: `${chunked}0\r\nx : y\r\n`, before: posted, spec: 'rfc9112-5.1-space-before-colon' },
  ],
  obsFold: [
    { sent: withLine(' Host: a'), spec: 'rfc9112-2.2-space-before-first-field' },
    { sent: withHostAnd('X: 1\r\n 2'), spec: 'rfc9112-5.2-obs-fold-request' },
    { sent: withHostAnd('X: 1\r\n\t'), spec: 'rfc9112-5.2-obs-fold-request' },
    { sent: `${chunked}0\r\nx: y\r\n z\r\n`, before: posted, spec: 'rfc9112-5.2-obs-fold-request' },
  ],
  fieldsTooLarge: [
    { sent: `${line}${host}X: ${'1'.repeat(120)}`, spec: 'rfc9110-5.4-field-too-large' },
    {
      sent: `${chunked}0\r\nx: ${'1'.repeat(48)}`,
      before: posted,
      spec: 'rfc9110-5.4-field-too-large',
    },
  ],
  tooManyFields: [
    { sent: withHostAnd('b:\r\nc:\r\nd:\r\ne:'), spec: 'rfc9110-5.4-field-too-large' },
    {
      sent: `${chunked}0\r\nx:\r\ny:\r\nz:\r\n\r\n`,
      before: posted,
      spec: 'rfc9110-5.4-field-too-large',
    },
  ],
  hostMissing: [
    { sent: `${line}\r\n`, spec: 'rfc9112-3.2-host-400' },
    { sent: withLine('Hos: a'), spec: 'rfc9112-3.2-host-400' },
    { sent: 'GET http://a/ HTTP/1.1\r\n\r\n', spec: 'rfc9112-3.2-host-400' },
  ],
  hostRepeated: [
    { sent: withHostAnd('hoST: a'), spec: 'rfc9112-3.2-host-400' },
    { sent: `GET / HTTP/1.0\r\n${host}${host}\r\n`, spec: 'rfc9112-3.2-host-400' },
  ],
  hostInvalid: [
    { sent: withLine('Host: a b'), spec: 'rfc9112-3.2-host-400' },
    { sent: withLine('Host: u@a'), spec: 'rfc9110-7.2-host-grammar' },
    { sent: withLine('Host: a, b'), spec: 'rfc9112-3.2-host-400' },
    { sent: 'GET / HTTP/1.0\r\nHost: a/\r\n\r\n', spec: 'rfc9112-3.2-host-400' },
    { sent: 'GET http://a/ HTTP/1.1\r\nHost: [\r\n\r\n', spec: 'rfc9112-3.2-host-400' },
  ],
} as const satisfies Partial<Record<ReadRefusal, readonly Refused[]>>;

const bodies = {
  contentLength: [
    { sent: withHostAnd('Content-Length: +5'), spec: 'rfc9110-8.6-digits-only' },
    { sent: withHostAnd('Content-Length:'), spec: 'rfc9112-6.3-invalid-content-length' },
    { sent: withHostAnd('Content-Length: 5, 5'), spec: 'rfc9110-8.6-identical-list' },
    {
      sent: withHostAnd('Content-Length: 5\r\ncontent-length: 5'),
      spec: 'rfc9110-8.6-identical-list',
    },
    {
      sent: withHostAnd('Content-Length: 5\r\nContent-Length:'),
      spec: 'rfc9112-6.3-invalid-content-length',
    },
  ],
  lengthWithTransferEncoding: [
    {
      sent: `${post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n`,
      spec: 'rfc9112-6.1-te-with-cl',
    },
    {
      sent: `${post}transfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n`,
      spec: 'rfc9112-6.3-te-overrides-cl',
    },
  ],
  transferEncodingInOldVersion: [
    {
      sent: 'POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n',
      spec: 'rfc9112-6.1-te-in-http10',
    },
  ],
  transferCoding: [{ sent: withCodings('"chunked"'), spec: 'rfc9112-2.2-not-grammar' }],
  finalCodingNotChunked: [
    { sent: withCodings('gzip'), spec: 'rfc9112-6.3-final-not-chunked' },
    { sent: withCodings(''), spec: 'rfc9112-6.3-final-not-chunked' },
    { sent: withCodings('chunked\r\nTransfer-Encoding: x'), spec: 'rfc9112-6.3-final-not-chunked' },
  ],
  chunkedParameters: [{ sent: withCodings('chunked;a=b'), spec: 'rfc9112-7.1-chunked-parameters' }],
  chunkedTwice: [
    { sent: withCodings('chunked, chunked'), spec: 'rfc9112-6.1-chunked-once' },
    {
      sent: withCodings('chunked\r\nTransfer-Encoding: chunked'),
      spec: 'rfc9112-6.1-chunked-once',
    },
  ],
  unknownTransferCoding: [
    { sent: withCodings('gzip, chunked'), spec: 'rfc9112-6.1-unknown-coding' },
    { sent: withCodings('gzip\r\nTransfer-Encoding: chunked'), spec: 'rfc9112-6.1-unknown-coding' },
  ],
  chunkSize: [
    { sent: `${chunked}\r\n`, before: posted, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked}x\r\n`, before: posted, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked} 3\r\nabc\r\n`, before: posted, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked}3\r\nabc\r\n\r\n`, before: withContent, spec: 'rfc9112-7.1-chunk-grammar' },
  ],
  chunkExtension: [
    { sent: `${chunked}3 \r\nabc\r\n`, before: posted, spec: 'rfc9112-7.1.1-extension-grammar' },
    { sent: `${chunked}3;\r\nabc\r\n`, before: posted, spec: 'rfc9112-7.1.1-extension-grammar' },
    { sent: `${chunked}0x3\r\nabc\r\n`, before: posted, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked}3;a="\r\nabc\r\n`, before: posted, spec: 'rfc9112-7.1.1-extension-grammar' },
  ],
  chunkOverhead: [
    {
      sent: `${chunked}${'1;aaaaaaaaaaa\r\nx\r\n'.repeat(18)}`,
      before: [...posted, `content ${'x'.repeat(17)}`],
      spec: 'rfc9112-7.1.1-limit-extensions',
    },
  ],
  chunkHeaderTooLong: [
    {
      sent: `${chunked}3;${'a'.repeat(24)}`,
      before: posted,
      spec: 'rfc9112-7.1.1-limit-extensions',
    },
    {
      sent: `${chunked}${'0'.repeat(25)}\r\n\r\n`,
      before: posted,
      spec: 'rfc9112-7.1.1-limit-extensions',
    },
  ],
  expectation: [
    { sent: withHostAnd('Expect: x'), spec: 'rfc9110-10.1.1-may-417' },
    { sent: withHostAnd('Expect: 100-continue, x'), spec: 'rfc9110-10.1.1-may-417' },
    { sent: withHostAnd('Expect: 100-continue;x'), spec: 'rfc9110-10.1.1-may-417' },
  ],
  connectContent: [
    { sent: connectWith('Content-Length: 1'), spec: 'rfc9110-9.3.6-no-content' },
    { sent: connectWith('Transfer-Encoding: chunked'), spec: 'rfc9110-9.3.6-no-content' },
  ],
  chunkEnd: [
    { sent: `${chunked}3\r\nabcd\r\n`, before: withContent, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked}3\r\nabc0\r\n`, before: withContent, spec: 'rfc9112-7.1-chunk-grammar' },
    { sent: `${chunked}3\r\nabc  \r\n`, before: withContent, spec: 'rfc9112-7.1-chunk-grammar' },
  ],
  contentTooLarge: [
    { sent: withHostAnd('Content-Length: 33'), spec: 'rfc9110-15.5.14-413' },
    { sent: withHostAnd(`Content-Length: ${'9'.repeat(30)}`), spec: 'rfc9110-8.6-no-overflow' },
    { sent: `${chunked}21\r\n`, before: posted, spec: 'rfc9110-15.5.14-413' },
    { sent: `${chunked}3\r\nabc\r\n1e\r\n`, before: withContent, spec: 'rfc9110-15.5.14-413' },
    { sent: `${chunked}fffffffffffffffff\r\n`, before: posted, spec: 'rfc9112-7.1-large-sizes' },
  ],
} as const satisfies Partial<Record<ReadRefusal, readonly Refused[]>>;

const refused: Readonly<Record<ReadRefusal, readonly [Refused, ...Refused[]]>> = {
  ...startLines,
  ...fieldLines,
  ...bodies,
};

/** Refusals that a reader without limits does not know. */
const ofLimits: readonly string[] = [
  'methodTooLong',
  'targetTooLong',
  'fieldsTooLarge',
  'tooManyFields',
  'chunkHeaderTooLong',
  'chunkOverhead',
  'contentTooLarge',
] satisfies ReadRefusal[];

for (const [name, rows] of Object.entries(refused)) {
  for (const { sent, before = [] } of rows) {
    const shown = JSON.stringify(sent.replace(chunked, '…').replace(post, '…').slice(0, 60));
    test(`RequestReader: ${shown} is ${name}, however it is cut and whatever follows`, () => {
      const events = [...before, `reject ${name}`];
      assert.deepEqual(outcomes(sent), [events]);
      assert.deepEqual(outcomes(sent + CANARY), [events]);
      if (!ofLimits.includes(name)) assert.deepEqual(referenceEvents(sent), withoutNames(events));
    });
  }
}
