import type { Case, Outcome, Step } from '../case.ts';

/** RFC 9112, 6.1: Transfer-Encoding beside Content-Length, and in HTTP/1.0. */

const closes: Step = { expect: { closes: true }, spec: 'rfc9112-6.1-te-with-cl-close' };

/** Two ways are allowed, and behind each the connection ends. */
const refusedOrByCoding = [
  { status: 400, as: 'refused', then: [closes] },
  { status: ['4xx', 501], as: 'refused with another status', then: [closes] },
] as const satisfies readonly Outcome[];

const closesHttp10: Step = { expect: { closes: true }, spec: 'rfc9112-6.1-te-in-http10' };

const refusedOrServedInHttp10 = [
  { status: 400, as: 'refused', then: [closesHttp10] },
  { status: '2xx', as: 'served', then: [closesHttp10] },
  { status: ['4xx', 501, 505], as: 'refused with another status', then: [closesHttp10] },
] as const satisfies readonly Outcome[];

const because =
  'To reject such a request and to go by Transfer-Encoding alone are both allowed. Behind either ' +
  'answer the connection has to end, and nothing that follows is processed.';

export const bothFramings = [
  {
    id: 'te-then-cl',
    title: 'Closes after a request with Transfer-Encoding and Content-Length',
    spec: ['rfc9112-6.1-te-with-cl-close', 'rfc9112-6.1-te-with-cl', 'rfc9112-6.3-te-overrides-cl'],
    because,
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '5\r\n' +
      'hello\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          'Content-Length: 15\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      {
        expect: [
          ...refusedOrByCoding,
          {
            status: '2xx',
            as: 'served by Transfer-Encoding',
            echo: { content: 'hello' },
            then: [closes],
          },
        ],
      },
    ],
  },
  {
    id: 'cl-then-te',
    title: 'Closes after a request with Content-Length and Transfer-Encoding',
    spec: ['rfc9112-6.1-te-with-cl-close', 'rfc9112-6.1-te-with-cl', 'rfc9112-6.3-te-overrides-cl'],
    because,
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '5\r\n' +
      'hello\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 15\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      {
        expect: [
          ...refusedOrByCoding,
          {
            status: '2xx',
            as: 'served by Transfer-Encoding',
            echo: { content: 'hello' },
            then: [closes],
          },
        ],
      },
    ],
  },
  {
    id: 'cl-te-hidden-request',
    title: 'Does not answer a request behind chunked content that Content-Length covers',
    spec: ['rfc9112-6.1-te-with-cl-close', 'rfc9112-11.2-no-guessing-at-framing'],
    because,
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 42\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n' +
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      {
        expect: [
          ...refusedOrByCoding,
          {
            status: '2xx',
            as: 'served by Transfer-Encoding',
            echo: { content: '' },
            then: [closes],
          },
        ],
      },
    ],
  },
  {
    id: 'te-cl-hidden-request',
    title: 'Does not answer a request inside a chunk that Content-Length cuts off',
    spec: ['rfc9112-6.1-te-with-cl-close', 'rfc9112-11.2-no-guessing-at-framing'],
    because,
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '29\r\n' +
      'GET /hidden HTTP/1.1\r\n' +
      'Host: a.invalid\r\n' +
      '\r\n' +
      '\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          'Content-Length: 4\r\n' +
          '\r\n' +
          '29\r\n' +
          'GET /hidden HTTP/1.1\r\n' +
          'Host: a.invalid\r\n' +
          '\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      {
        expect: [
          ...refusedOrByCoding,
          {
            status: '2xx',
            as: 'served by Transfer-Encoding',
            echo: { content: 'GET /hidden HTTP/1.1\r\nHost: a.invalid\r\n\r\n' },
            then: [closes],
          },
        ],
      },
    ],
  },
  {
    id: 'te-empty-with-cl',
    title: 'Closes after a request with an empty Transfer-Encoding and Content-Length',
    spec: ['rfc9112-6.1-te-with-cl-close', 'rfc9112-6.3-final-not-chunked'],
    because:
      'The list of codings may be empty by its grammar, yet the field is there, and chunked is ' +
      'not its last coding. Read either way the connection cannot go on.',
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding:\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: [...refusedOrByCoding, { status: '2xx', as: 'served', then: [closes] }] },
    ],
  },
  {
    id: 'te-in-http10',
    title: 'Closes after a request of HTTP/1.0 with Transfer-Encoding',
    spec: ['rfc9112-6.1-te-in-http10'],
    because:
      'The framing counts as faulty, which points to 400, but the connection is to end after the ' +
      'message was processed, which points to an answer of any kind. The end is what both share.',
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Connection: keep-alive\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '5\r\n' +
      'hello\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.0\r\n' +
          'Host: {host}\r\n' +
          'Connection: keep-alive\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: refusedOrServedInHttp10 },
    ],
  },
  {
    id: 'te-with-cl-in-http10',
    title: 'Closes after a request of HTTP/1.0 with Transfer-Encoding and Content-Length',
    spec: ['rfc9112-6.1-te-in-http10', 'rfc9112-6.1-te-with-cl-close'],
    because: 'A Content-Length beside it does not repair the framing of such a request.',
    twin:
      'POST {echo} HTTP/1.0\r\n' +
      'Host: {host}\r\n' +
      'Connection: keep-alive\r\n' +
      'Content-Length: 15\r\n' +
      '\r\n' +
      '5\r\n' +
      'hello\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.0\r\n' +
          'Host: {host}\r\n' +
          'Connection: keep-alive\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          'Content-Length: 15\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: refusedOrServedInHttp10 },
    ],
  },
] as const satisfies readonly Case[];
