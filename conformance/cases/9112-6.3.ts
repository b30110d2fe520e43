import type { Case } from '../case.ts';
import { contentReadOrClosed, readsHelloOrCloses, refusedAsIncomplete } from './outcomes.ts';

/** RFC 9112, 6.2 and 6.3: how much content a request has, and what it takes for it to be whole. */

const empty = 'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 0\r\n' + '\r\n';

const hello =
  'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello';

export const contentLength = [
  {
    id: 'cl-content',
    title: 'Reads as many octets of content as Content-Length says',
    spec: ['rfc9112-6.3-content-length-octets'],
    twin: empty,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n' +
          'he\r\no',
      },
      { expect: { status: '2xx', echo: { content: 'he\r\no' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'cl-zero',
    title: 'Serves a POST with no content at once',
    spec: ['rfc9112-6.3-content-length-octets'],
    twin: hello,
    run: [
      {
        send: 'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 0\r\n' + '\r\n',
      },
      { expect: { status: '2xx', echo: { content: '' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'no-length',
    title: 'Takes a POST without Content-Length and Transfer-Encoding for one without content',
    spec: ['rfc9112-6.3-no-body', 'rfc9112-6-request-body-presence'],
    because: 'A server may insist on a length and answer 411. It may not wait for content.',
    twin: empty,
    run: [
      { send: 'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          {
            status: '2xx',
            as: 'served',
            echo: { content: '' },
            then: [{ canary: 'answered' }],
          },
          { status: 411, as: 'length required' },
        ],
      },
    ],
  },
  {
    id: 'cl-large',
    title: 'Consumes content larger than one read',
    spec: ['rfc9112-6.3-content-length-octets'],
    because: 'A server may find the content too large and say so with 413.',
    twin: hello,
    run: [
      {
        send: [
          'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 100000\r\n' + '\r\n',
          { text: 'abcdefghi\n', times: 10_000 },
        ],
      },
      {
        expect: [
          { status: '2xx', as: 'served', then: [{ canary: 'answered' }] },
          { status: 413, as: 'too large' },
        ],
      },
    ],
  },
  {
    id: 'content-like-a-request',
    title: 'Does not answer content that looks like a request',
    spec: ['rfc9112-6.3-content-length-octets'],
    twin: hello,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 41\r\n' +
          '\r\n' +
          'GET /hidden HTTP/1.1\r\n' +
          'Host: a.invalid\r\n' +
          '\r\n',
      },
      {
        expect: {
          status: '2xx',
          echo: { content: 'GET /hidden HTTP/1.1\r\nHost: a.invalid\r\n\r\n' },
        },
      },
      { canary: 'answered' },
    ],
  },
  {
    id: 'content-in-get',
    title: 'Does not answer content of a GET that looks like a request',
    spec: ['rfc9112-6-request-body-presence', 'rfc9110-9.3.1-content-in-get'],
    because:
      'Framing does not depend on the method. A server may refuse content in GET, but not leave ' +
      'it in the connection, where it would be the next request.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 41\r\n' +
          '\r\n' +
          'GET /hidden HTTP/1.1\r\n' +
          'Host: a.invalid\r\n' +
          '\r\n',
      },
      {
        expect: [
          { status: '2xx', as: 'served', then: [contentReadOrClosed] },
          { status: '4xx', as: 'refused', then: [contentReadOrClosed] },
        ],
      },
    ],
  },
  {
    id: 'content-in-head',
    title: 'Does not answer content of a HEAD that looks like a request',
    spec: ['rfc9112-6-request-body-presence', 'rfc9110-9.3.1-content-in-get'],
    because: 'As with GET: refused or served, the content does not stay in the connection.',
    twin: 'HEAD {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'HEAD {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 41\r\n' +
          '\r\n' +
          'GET /hidden HTTP/1.1\r\n' +
          'Host: a.invalid\r\n' +
          '\r\n',
      },
      {
        expect: [
          { status: '2xx', as: 'served', then: [contentReadOrClosed] },
          { status: '4xx', as: 'refused', then: [contentReadOrClosed] },
        ],
        method: 'HEAD',
      },
    ],
  },
  {
    id: 'octet-behind-content',
    title: 'Takes an octet behind the content for the start of the next request',
    spec: ['rfc9112-6.3-content-length-octets', 'rfc9112-6-request-body-presence'],
    needs: ['echo', 'persistence'],
    because:
      'With Content-Length: 0 the octet X is no content, so the next method is XGET. That one is ' +
      'unknown; whoever answers to GET has lost an octet.',
    twin: 'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 1\r\n' + '\r\n' + 'X',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 0\r\n' +
          '\r\n' +
          'X' +
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { method: 'POST', content: '' } } },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          { status: ['4xx', 505], as: 'refused' },
          { status: '2xx', as: 'served as a method of its own', echo: { method: 'XGET' } },
        ],
      },
    ],
  },
  {
    id: 'cl-short',
    title: 'Waits for the rest of the content, and then serves the request',
    spec: ['rfc9112-6.3-content-length-octets', 'rfc9112-6.3-short-content'],
    because:
      'A final answer may come before the content is read. Then the rest has to be read as ' +
      'content, or the connection closed. An echo of half the content is no such answer.',
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Content-Length: 10\r\n' +
      '\r\n' +
      'worldhello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 10\r\n' +
          '\r\n' +
          'world',
      },
      {
        expect: [
          {
            silent: true,
            as: 'waits',
            then: [
              { send: 'hello' },
              { expect: { status: '2xx', echo: { content: 'worldhello' } } },
              { canary: 'answered' },
            ],
          },
          {
            status: '2xx',
            as: 'answered before the content',
            echo: { content: '' },
            then: [readsHelloOrCloses],
          },
        ],
      },
    ],
  },
  {
    id: 'cl-short-then-fin',
    title: 'Does not take content that a FIN cuts short for complete',
    spec: ['rfc9112-6.3-short-content', 'rfc9112-8-incomplete-request'],
    because:
      'An error may be answered or not; the connection has to be closed. A success is right only ' +
      'from a server that did not wait for the content, and so knows nothing of it.',
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Content-Length: 10\r\n' +
      '\r\n' +
      'worldhello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 10\r\n' +
          '\r\n' +
          'world',
      },
      { halfClose: true },
      {
        expect: refusedAsIncomplete,
      },
    ],
  },
] as const satisfies readonly Case[];
