import type { Case, Outcome } from '../case.ts';
import { refused, rejectedOtherwise, served } from './outcomes.ts';
import { get } from './requests.ts';

/** RFC 9112, 2.2: octets around a request that are no part of it, and octets that are no HTTP/1. */

/** Answered in any way, or the connection is closed: what it may not do is hang or break. */
const anyRefusal: readonly Outcome[] = [
  refused,
  { status: ['4xx', '5xx'], as: 'refused with another status' },
  { closes: true, as: 'closed without an answer' },
];

/** The first octets of a client of TLS: a record with the beginning of its greeting. */
const CLIENT_HELLO =
  '\x16\x03\x01\x00\x2f\x01\x00\x00\x2b\x03\x03' +
  '0123456789abcdef0123456789abcdef' +
  '\x00\x00\x04\x13\x01\x00\xff\x01\x00';

export const noise = [
  {
    id: 'leading-lf',
    title: 'Passes over LF alone before the request-line, or refuses it',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-2.2-bare-lf'],
    because: 'What is to be ignored is CRLF; LF may be taken for a line end, and need not be.',
    twin: get(),
    run: [{ send: `\n${get()}` }, { expect: [refused, served] }],
  },
  {
    id: 'leading-cr',
    title: 'Refuses CR alone before the request-line, or takes it for white space',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9112-3-lenient-separators'],
    twin: get(),
    run: [{ send: `\r${get()}` }, { expect: [refused, ...rejectedOtherwise, served] }],
  },
  {
    id: 'leading-cr-cr-lf',
    title: 'Refuses CR before an empty line, or takes it for white space',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9112-3-lenient-separators'],
    twin: `\r\n${get()}`,
    run: [{ send: `\r\r\n${get()}` }, { expect: [refused, ...rejectedOtherwise, served] }],
  },
  {
    id: 'leading-crlf-flood',
    title: 'Passes over 1000 empty lines before the request-line, or refuses them',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-2.2-ignore-leading-crlf'],
    because: 'One empty line is to be ignored. How many more are, a server may limit.',
    twin: get(),
    run: [
      { send: [{ text: '\r\n', times: 1000 }, get()] },
      { expect: [refused, served, ...rejectedOtherwise] },
    ],
  },
  {
    id: 'blanks-before-request',
    title: 'Refuses a line of blanks before the request-line, or waits for what follows',
    spec: ['rfc9112-2.2-not-grammar'],
    twin: `\r\n${get()}`,
    run: [
      { send: `  \r\n${get()}` },
      { expect: [refused, { status: 301, as: 'redirected' }, ...rejectedOtherwise, served] },
    ],
  },
  {
    id: 'request-line-cr-cr-lf',
    title: 'Refuses a request-line that ends in CR CR LF, or takes the first CR for white space',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9112-3-lenient-separators'],
    twin: get(),
    run: [
      { send: 'GET {path} HTTP/1.1\r\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [refused, ...rejectedOtherwise, served] },
    ],
  },
  {
    id: 'empty-line-cr-cr-lf',
    title: 'Refuses CR CR LF for the empty line, or takes the first CR for white space',
    spec: ['rfc9112-2.2-bare-cr'],
    because:
      'Turned into SP, the first CR makes a folded line of white space, behind which more of the ' +
      'head is due.',
    twin: get('X-Test: a'),
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\r\n' },
      {
        expect: [
          refused,
          ...rejectedOtherwise,
          { silent: true, as: 'waits', then: [{ send: '\r\n' }, { expect: [served, refused] }] },
        ],
      },
    ],
  },
  {
    id: 'nul-octets',
    title: 'Refuses a line of NUL',
    spec: ['rfc9112-2.2-not-grammar'],
    twin: get(),
    run: [{ send: '\0\0\0\0\0\0\0\0\r\n\r\n' }, { expect: anyRefusal }],
  },
  {
    id: 'response-as-request',
    title: 'Refuses a response where a request is due',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.1-server-expects-requests'],
    twin: get(),
    run: [
      { send: 'HTTP/1.1 200 OK\r\n' + 'Host: {host}\r\n' + 'Content-Length: 0\r\n' + '\r\n' },
      { expect: [refused, { status: 301, as: 'redirected' }, ...rejectedOtherwise] },
    ],
  },
  {
    id: 'tls-greeting-inside',
    title: 'Refuses or closes where the first octets are the greeting of a client of TLS',
    spec: ['rfc9112-2.2-not-grammar'],
    because:
      'There is no line end among them: a server that waits for one shows nothing, so the ' +
      'connection is ended on this side.',
    twin: get(),
    run: [{ send: CLIENT_HELLO }, { halfClose: true }, { expect: anyRefusal }],
  },
  {
    id: 'http2-preface',
    title: 'Answers the preface of HTTP/2 in its own version, or closes',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9110-6.2-505'],
    because: 'It is made to look like a request of another major version, so that 505 fits too.',
    twin: get(),
    run: [{ send: 'PRI * HTTP/2.0\r\n' + '\r\n' + 'SM\r\n' + '\r\n' }, { expect: anyRefusal }],
  },
] as const satisfies readonly Case[];
