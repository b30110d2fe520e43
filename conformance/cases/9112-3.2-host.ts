import type { Case } from '../case.ts';

/** RFC 9112, 3.2: the Host field. 400 is due; whether the connection goes on is not prescribed. */
export const host = [
  {
    id: 'host-missing',
    title: 'Answers 400 to a request of HTTP/1.1 without Host',
    spec: ['rfc9112-3.2-host-400'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [{ send: 'GET {path} HTTP/1.1\r\n' + '\r\n' }, { expect: { status: 400, as: 'refused' } }],
  },
  {
    id: 'host-twice-same',
    title: 'Answers 400 to two Host lines with the same value',
    spec: ['rfc9112-3.2-host-400'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-twice-different',
    title: 'Answers 400 to two Host lines with different values',
    spec: ['rfc9112-3.2-host-400'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: other.invalid\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Host: other.invalid\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-twice-other-case',
    title: 'Answers 400 to a second Host line whose name is in another case',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-5.1-case-insensitive-names'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: other.invalid\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Accept: */*\r\n' +
          'hOST: other.invalid\r\n' +
          '\r\n',
      },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-twice-in-http10',
    title: 'Answers 400 to two Host lines in a request of HTTP/1.0',
    spec: ['rfc9112-3.2-host-400'],
    because: 'Host may be missing in HTTP/1.0, but more than one is refused in any request.',
    twin: 'GET {path} HTTP/1.0\r\n' + 'Host: {host}\r\n' + 'X-Test: other.invalid\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.0\r\n' + 'Host: {host}\r\n' + 'Host: other.invalid\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-missing-in-http10',
    title: 'Answers a request of HTTP/1.0 without Host, which is valid',
    spec: ['rfc9112-3.3-empty-authority'],
    because:
      'The duty to refuse binds for HTTP/1.1. Without an authority a server may use a default or ' +
      'reject the request, or refuse HTTP/1.0 as such.',
    twin: 'GET {path} HTTP/1.0\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.0\r\n' + '\r\n' },
      {
        expect: [
          { status: '2xx', as: 'served' },
          { status: ['3xx', '4xx', 505], as: 'rejected' },
        ],
      },
    ],
  },
  {
    id: 'host-empty',
    title: 'Answers a request with an empty Host, which is valid',
    spec: ['rfc9112-3.3-empty-authority', 'rfc9110-7.2-host-grammar'],
    because:
      'A host name of no characters is in the grammar, and clients are told to send it where the ' +
      'target has no authority. The server may then use a default or reject the request.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host:\r\n' + '\r\n' },
      {
        expect: [
          { status: '2xx', as: 'served' },
          { status: 400, as: 'rejected' },
          { status: ['3xx', '4xx'], as: 'rejected with another status' },
        ],
      },
    ],
  },
  {
    id: 'host-with-space',
    title: 'Answers 400 to a Host with a space inside',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host} a\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-with-userinfo',
    title: 'Answers 400 to a Host with user information',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    because: 'Host is a host and a port. The part of an authority before @ is not in its grammar.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: user@{host}\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-with-path',
    title: 'Answers 400 to a Host with a path',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}/a\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-list',
    title: 'Answers 400 to a Host with two hosts in a list',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    because: 'Host is no list. A comma may stand in a name, but the space behind it may not.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}, other.invalid\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-bad-port',
    title: 'Answers 400 to a Host whose port is not a number',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}:a\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-bad-octet',
    title: 'Answers 400 to a Host with an octet that no host has',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: <{host}\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-open-bracket',
    title: 'Answers 400 to a Host with an address in a bracket that is not closed',
    spec: ['rfc9112-3.2-host-400', 'rfc9110-7.2-host-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: [::1\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'host-last',
    title: 'Finds Host wherever it stands among the fields',
    spec: ['rfc9112-2.1-message-layout'],
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Accept: */*\r\n' +
          'X-Test: a\r\n' +
          'hOsT:{host}\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
] as const satisfies readonly Case[];
