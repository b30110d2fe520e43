import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANARY, outcomes, withCanary } from '../testing/read-events.ts';
import { referenceEvents } from '../testing/reference-reader.ts';

const get = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const gotten = ['GET / 1.1 origin-form persists [Host: a]', 'complete'];
const post = 'POST / HTTP/1.1\r\nHost: a\r\n';
const posted = 'POST / 1.1 origin-form persists [Host: a]';
const chunked = `${post}Transfer-Encoding: chunked\r\n\r\n`;
const chunks = `${posted} [Transfer-Encoding: chunked]`;

const heads = [
  { sent: get, read: gotten, spec: 'rfc9112-2.1-message-layout' },
  { sent: `\r\n${get}`, read: gotten, spec: 'rfc9112-2.2-ignore-leading-crlf' },
  {
    sent: 'GET / HTTP/1.0\r\n\r\n',
    read: ['GET / 1.0 origin-form closes', 'complete'],
    spec: 'rfc9112-9.3-persistence-order',
  },
  {
    sent: 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n',
    read: ['GET / 1.0 origin-form persists [Connection: keep-alive]', 'complete'],
    spec: 'rfc9112-9.3-persistence-order',
  },
  {
    sent: 'GET / HTTP/1.1\r\nHost: a\r\nConnection: x\r\nconnection: Close\r\n\r\n',
    read: [
      'GET / 1.1 origin-form closes [Host: a] [Connection: x] [connection: Close]',
      'complete',
    ],
    spec: 'rfc9112-9.6-server-close-after-response',
  },
  {
    sent: 'GET / HTTP/1.9\r\nHost: a\r\n\r\n',
    read: gotten,
    spec: 'rfc9110-6.2-higher-minor',
  },
  {
    sent: 'get /a?b HTTP/1.1\r\nhost:\r\n\r\n',
    read: ['get /a?b 1.1 origin-form persists [host: ]', 'complete'],
    spec: 'rfc9112-3.2.1-origin-form',
  },
  {
    sent: 'GET http://b/c HTTP/1.1\r\nHost: a\r\n\r\n',
    read: ['GET http://b/c 1.1 absolute-form persists [Host: a]', 'complete'],
    spec: 'rfc9112-3.2.2-accept-absolute-form',
  },
  {
    sent: 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n',
    read: ['CONNECT a:443 1.1 authority-form persists [Host: a:443]', 'complete'],
    spec: 'rfc9112-3.2.3-connect-only',
  },
  {
    sent: 'OPTIONS * HTTP/1.1\r\nHost: [::1]:80\r\n\r\n',
    read: ['OPTIONS * 1.1 asterisk-form persists [Host: [::1]:80]', 'complete'],
    spec: 'rfc9112-3.2.4-options-only',
  },
  {
    sent: 'GET / HTTP/1.1\r\nX:\t 1 \t2\t \r\nHost: a\r\nx: \u00e9\r\n\r\n',
    read: ['GET / 1.1 origin-form persists [X: 1 \t2] [Host: a] [x: \u00e9]', 'complete'],
    spec: 'rfc9112-5.1-trim-ows',
  },
  {
    sent: 'GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n',
    read: ['GET / 1.1 origin-form persists [Host: a] [Expect: 100-continue]', 'complete'],
    spec: 'rfc9112-2.1-message-layout',
  },
];

const bodies = [
  {
    sent: `${post}Content-Length: 3\r\n\r\nabc`,
    read: [`${posted} [Content-Length: 3]`, 'content abc', 'complete'],
    spec: 'rfc9112-6.3-content-length-octets',
  },
  {
    sent: `${post}content-LENGTH:\t003 \r\n\r\n\r\n\0`,
    read: [`${posted} [content-LENGTH: 003]`, 'content \r\n\0', 'complete'],
    spec: 'rfc9112-6.3-content-length-octets',
  },
  {
    sent: `${post}Content-Length: 0\r\n\r\n`,
    read: [`${posted} [Content-Length: 0]`, 'complete'],
    spec: 'rfc9112-6-request-body-presence',
  },
  { sent: `${post}\r\n`, read: [posted, 'complete'], spec: 'rfc9112-6.3-no-body' },
  {
    sent: 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx',
    read: ['GET / 1.1 origin-form persists [Host: a] [Content-Length: 1]', 'content x', 'complete'],
    spec: 'rfc9110-9.3.1-content-in-get',
  },
  {
    sent: 'POST / HTTP/1.0\r\nContent-Length: 1\r\n\r\nx',
    read: ['POST / 1.0 origin-form closes [Content-Length: 1]', 'content x', 'complete'],
    spec: 'rfc9112-6.3-content-length-octets',
  },
  {
    sent: `${chunked}0\r\n\r\n`,
    read: [chunks, 'complete'],
    spec: 'rfc9112-7.1-trailers-optional',
  },
  { sent: `${chunked}000\r\n\r\n`, read: [chunks, 'complete'], spec: 'rfc9112-7.1-chunk-grammar' },
  {
    sent: `${chunked}3\r\nabc\r\n00B\r\n\r\n0\r\n\r\nlast\r\n0\r\n\r\n`,
    read: [chunks, 'content abc\r\n0\r\n\r\nlast', 'complete'],
    spec: 'rfc9112-6.1-parse-chunked',
  },
  {
    sent: `${chunked}1;a=b ; c="\\"\\\\"\r\nx\r\n0 ; last\r\n\r\n`,
    read: [chunks, 'content x', 'complete'],
    spec: 'rfc9112-7.1.1-ignore-unknown',
  },
  {
    sent: `${chunked}1\r\nx\r\n0\r\nT: 1\r\nHost:b\t\r\n\r\n`,
    read: [chunks, 'content x', 'complete [T: 1] [Host: b]'],
    spec: 'rfc9112-7.1.2-store-apart',
  },
  {
    sent: `${post}transfer-encoding: ,CHUNKED,\r\n\r\n1\r\nx\r\n0\r\n\r\n`,
    read: [`${posted} [transfer-encoding: ,CHUNKED,]`, 'content x', 'complete'],
    spec: 'rfc9112-7-coding-names-case',
  },
];

for (const { sent, read } of [...heads, ...bodies]) {
  const shown = JSON.stringify(sent.replace(chunked, '…').replace(post, '…'));
  test(`RequestReader: ${shown} is read, however it is cut`, () => {
    const events = [...read, 'between'];
    assert.deepEqual(referenceEvents(sent), events);
    assert.deepEqual(outcomes(sent), [events]);
    assert.deepEqual(outcomes(sent + CANARY), [withCanary(events)]);
  });
}

const pipelines = [
  { name: 'two heads', parts: [heads[0], heads[2]] },
  { name: 'heads with an empty line between', parts: [heads[0], heads[1], heads[1]] },
  { name: 'a head behind content', parts: [bodies[0], heads[0]] },
  { name: 'an empty line behind content', parts: [bodies[0], heads[1]] },
  { name: 'content behind chunks', parts: [bodies[8], bodies[1], bodies[0]] },
  { name: 'chunks behind trailers', parts: [bodies[10], bodies[6], bodies[10]] },
  { name: 'all kinds of heads', parts: heads },
  { name: 'all kinds of bodies', parts: bodies },
];

for (const { name, parts } of pipelines) {
  // @spec rfc9112-2.1-message-layout
  test(`RequestReader: ${name} are read one after the other, however they are cut`, () => {
    const sent = parts.map((part) => part?.sent ?? '').join('');
    const read = parts.flatMap((part) => part?.read ?? []);
    assert.deepEqual(outcomes(sent), [[...read, 'between']]);
  });
}

test('RequestReader: behind a refusal in a pipeline nothing is read', () => {
  const sent = `${get}GET /\r\n${get}`;
  assert.deepEqual(outcomes(sent), [[...gotten, 'reject requestTarget']]);
});

const unfinished = [
  { name: 'nothing', sent: '', read: ['between'] },
  { name: 'an empty line', sent: '\r\n', read: ['between'] },
  { name: 'half an empty line', sent: '\r', read: ['inside'] },
  { name: 'one octet', sent: 'G', read: ['inside'] },
  { name: 'a request line', sent: 'GET / HTTP/1.1\r\n', read: ['inside'] },
  { name: 'a head without its last LF', sent: get.slice(0, -1), read: ['inside'] },
  { name: 'a request and an octet', sent: `${get}G`, read: [...gotten, 'inside'] },
  {
    name: 'content but its last octet',
    sent: `${post}Content-Length: 3\r\n\r\nab`,
    read: [`${posted} [Content-Length: 3]`, 'content ab', 'inside'],
  },
  {
    name: 'a head with content ahead',
    sent: `${post}Content-Length: 3\r\n\r\n`,
    read: [`${posted} [Content-Length: 3]`, 'inside'],
  },
  { name: 'a head with chunks ahead', sent: chunked, read: [chunks, 'inside'] },
  { name: 'half a chunk size', sent: `${chunked}3`, read: [chunks, 'inside'] },
  { name: 'a chunk size', sent: `${chunked}3\r\n`, read: [chunks, 'inside'] },
  { name: 'half a chunk', sent: `${chunked}3\r\nab`, read: [chunks, 'content ab', 'inside'] },
  { name: 'a chunk', sent: `${chunked}3\r\nabc`, read: [chunks, 'content abc', 'inside'] },
  {
    name: 'half a chunk end',
    sent: `${chunked}3\r\nabc\r`,
    read: [chunks, 'content abc', 'inside'],
  },
  { name: 'a chunk end', sent: `${chunked}3\r\nabc\r\n`, read: [chunks, 'content abc', 'inside'] },
  { name: 'the last chunk', sent: `${chunked}0\r\n`, read: [chunks, 'inside'] },
  { name: 'half a trailer', sent: `${chunked}0\r\nx: y`, read: [chunks, 'inside'] },
  { name: 'all but an LF', sent: `${chunked}0\r\nx: y\r\n\r`, read: [chunks, 'inside'] },
];

for (const { name, sent, read } of unfinished) {
  // @spec rfc9112-8-incomplete-request
  test(`RequestReader: behind ${name} it is ${read.at(-1) ?? ''} a message, however cut`, () => {
    assert.deepEqual(referenceEvents(sent), read);
    assert.deepEqual(outcomes(sent), [read]);
  });
}
