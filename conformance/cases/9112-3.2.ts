import type { Case } from '../case.ts';
import { rejectedOtherwise, requestLineRefused } from './outcomes.ts';

/** RFC 9112, 3.2 without Host: the forms of a request-target. */
export const requestTarget = [
  {
    id: 'target-with-fragment',
    title: 'Answers 400 to a fragment in the target, or redirects to the target without it',
    spec: [
      'rfc9112-3.2-invalid-request-line',
      'rfc9112-3.2-no-silent-repair',
      'rfc9112-3.2.1-origin-form',
    ],
    because: 'No form of a target has room for a fragment. Cutting it off is a silent repair.',
    twin: 'GET {path}?a HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}#a HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'target-with-space',
    title: 'Answers 400 to a space in the target, or redirects to the target with it encoded',
    spec: [
      'rfc9112-3.2-invalid-request-line',
      'rfc9112-3.2-no-silent-repair',
      'rfc9112-3.2-four-forms',
    ],
    twin: 'GET {path}?a%20b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}?a b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'target-with-nul',
    title: 'Answers 400 to NUL in the target',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    twin: 'GET {path}?a%00b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}?a\0b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'target-with-control',
    title: 'Answers 400 to a control character in the target',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    twin: 'GET {path}?a%7fb HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}?a\x7fb HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'target-beyond-ascii',
    title: 'Answers 400 to octets above ASCII in the target',
    spec: [
      'rfc9112-3.2-invalid-request-line',
      'rfc9112-3.2.1-origin-form',
      'rfc9112-2.2-octets-not-unicode',
    ],
    twin: 'GET {path}?a%c3%a9b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}?a\xc3\xa9b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'target-with-quote',
    title: 'Answers 400 to a quotation mark in the target',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    because: 'Visible, but in no URI: paths and queries have it as %22 only.',
    twin: 'GET {path}?a%22b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}?a"b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'target-broken-escape',
    title: 'Answers 400 to a percent sign without two hexadecimal digits in the target',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.1-origin-form'],
    because:
      'In the grammar of a URI a percent sign stands in front of two hexadecimal digits only.',
    twin: 'GET {path}?a%20b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path}?a%zzb HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'target-escaped-crlf',
    title: 'Does not let an escaped CRLF in the target into the head of its answer',
    spec: ['rfc9112-11.1-response-splitting', 'rfc9112-3.2.1-origin-form'],
    because: 'The target is valid. An application may still refuse it, but never decode it there.',
    twin: 'GET {path}?a=b HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {path}?a=b%0d%0aX-Split:%20c%0d%0a%0d%0a HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
      },
      {
        expect: [
          {
            status: '2xx',
            as: 'served',
            fields: { 'x-split': { present: false } },
            then: [{ canary: 'answered' }],
          },
          {
            status: ['3xx', '4xx'],
            as: 'not served',
            fields: { 'x-split': { present: false } },
          },
        ],
      },
    ],
  },
  {
    id: 'target-relative',
    title: 'Answers 400 to a target that does not start with a slash',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2-four-forms'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET index.html HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
  {
    id: 'asterisk-with-get',
    title: 'Refuses GET with an asterisk as target',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.4-options-only'],
    because:
      'The asterisk belongs to OPTIONS alone. 400 is the answer to an invalid line; a server ' +
      'that finds nothing of that name, or allows no GET on it, refuses as well.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET * HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: 400, as: 'refused' },
          { status: [301, 404, 405], as: 'refused as no resource of the server' },
        ],
      },
    ],
  },
  {
    id: 'authority-with-get',
    title: 'Refuses GET with host and port alone as target',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-3.2.3-connect-only'],
    because:
      'Host and port alone belong to CONNECT. It is left open how a server refuses them here.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET example.invalid:80 HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: 400, as: 'refused' },
          { status: [301, 404, 405], as: 'refused as no resource of the server' },
        ],
      },
    ],
  },
  {
    id: 'options-asterisk',
    title: 'Answers OPTIONS with an asterisk as target',
    spec: ['rfc9112-3.2.4-options-only'],
    because:
      'No status is asked for: OPTIONS is optional, and so is having something to say on the ' +
      'server as a whole. What is due is an answer, and after a 2xx a connection that is still ' +
      'in step.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'OPTIONS * HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: '2xx', as: 'served', then: [{ canary: 'answered' }] },
          { status: ['3xx', '4xx', 501], as: 'not served' },
        ],
      },
    ],
  },
  {
    id: 'absolute-form',
    title: 'Serves a target in absolute-form',
    spec: ['rfc9112-3.2.2-accept-absolute-form'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'absolute-form-upper-case-scheme',
    title: 'Serves a target in absolute-form whose scheme is in upper case',
    spec: ['rfc9112-3.2.2-accept-absolute-form', 'rfc9110-4.2.3-uri-equivalence'],
    twin: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {SCHEME}://{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'absolute-form-other-host',
    title: 'Serves the host of a target in absolute-form, whatever valid host the Host field names',
    spec: ['rfc9112-3.2.2-origin-ignores-host'],
    because:
      'The target names the host under which the twin was served. Host is valid and names ' +
      'another, and it is to be ignored, so neither 400, 404 nor 421 is right.',
    twin: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + 'Host: other.invalid\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'absolute-form-without-host',
    title: 'Answers 400 to a target in absolute-form without a Host field',
    spec: ['rfc9112-3.2-host-400'],
    because:
      'That a Host field is ignored beside absolute-form does not lift the duty to send it: a ' +
      'request of HTTP/1.1 without Host is answered with 400, and no form of target is excepted.',
    twin: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + '\r\n' },
      { expect: { status: 400, as: 'refused' } },
    ],
  },
  {
    id: 'absolute-form-userinfo',
    title: 'Answers 400 to user information in the target',
    spec: ['rfc9110-4.2.4-userinfo-is-error'],
    because: 'It is to be treated as an error, for which no status is named: any 4xx says so.',
    twin: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {scheme}://user@{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: 400, as: 'refused' },
          { status: '4xx', as: 'refused with another status' },
        ],
      },
    ],
  },
  {
    id: 'absolute-form-empty-host',
    title: 'Rejects a target in absolute-form with an empty host',
    spec: ['rfc9110-4.2.1-empty-http-host'],
    because: 'It matches the grammar, so that the connection may go on behind the refusal.',
    twin: 'GET {scheme}://{host}{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {scheme}://{path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [{ status: 400, as: 'refused' }, ...rejectedOtherwise] },
    ],
  },
] as const satisfies readonly Case[];
