import type { Case, Outcome } from '../case.ts';

/** RFC 9110, 9.3 and 15: methods and statuses that change how a message is framed. */

/** It is left open how CONNECT is rejected. The grammar says nothing of ports that do not exist. */
const connectRejected = [
  { status: 400, as: 'refused' },
  { status: ['3xx', '4xx', '5xx'], as: 'refused with another status' },
  { closes: true, as: 'closed without an answer' },
] as const satisfies readonly Outcome[];

export const methods = [
  {
    id: 'head',
    title: 'Answers HEAD without content and stays in step',
    spec: [
      'rfc9110-9.3.2-no-content',
      'rfc9112-6.3-bodiless-responses',
      'rfc9110-9.1-get-and-head',
    ],
    run: [
      { send: 'HEAD {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: { status: '2xx' }, method: 'HEAD' },
      { canary: 'answered' },
    ],
  },
  {
    id: 'status-204',
    title: 'Sends 204 without content and without Content-Length',
    spec: [
      'rfc9110-8.6-no-cl-on-1xx-204',
      'rfc9112-6.1-no-te-on-1xx-204',
      'rfc9110-15.3.5-204-has-no-content',
    ],
    because:
      'Only a target that keeps the contract of subjects sends 204 here. Others show nothing.',
    run: [
      { send: 'GET /status/204 HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          {
            status: 204,
            as: 'no content',
            fields: {
              'content-length': { present: false },
              'transfer-encoding': { present: false },
            },
            then: [{ canary: 'answered' }],
          },
          { status: [200, '3xx', '4xx'], as: 'another status, so that nothing is shown' },
        ],
      },
    ],
  },
  {
    id: 'status-405-allow',
    title: 'Names the methods that are allowed where it answers 405',
    spec: ['rfc9110-15.5.6-405-has-allow'],
    because: 'TRACE is safe to try and seldom allowed. Every other answer is right as well.',
    run: [
      { send: 'TRACE {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          { status: 405, as: 'not allowed', fields: { allow: { present: true } } },
          { status: ['2xx', '3xx', 400, 403, 404, 501], as: 'another answer' },
        ],
      },
    ],
  },
  {
    id: 'connect',
    title: 'Refuses CONNECT, or accepts it in an answer without framing fields',
    spec: [
      'rfc9110-8.6-no-cl-on-connect',
      'rfc9112-6.1-no-te-on-connect',
      'rfc9110-9.3.6-may-accept-connect',
    ],
    because:
      'An origin server may accept CONNECT, and most do not know it; how they refuse it is open. ' +
      'An answer in 2xx is the start of a tunnel and has neither content nor a length.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'CONNECT example.invalid:443 HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      {
        expect: [
          ...connectRejected,
          {
            status: '2xx',
            as: 'accepted',
            fields: {
              'content-length': { present: false },
              'transfer-encoding': { present: false },
            },
          },
        ],
        method: 'CONNECT',
      },
    ],
  },
  {
    id: 'connect-without-port',
    title: 'Rejects CONNECT to a host without a port',
    spec: ['rfc9110-9.3.6-reject-bad-port'],
    because: 'Typically with 400, but only the rejection is demanded. The twin is a plain request.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'CONNECT example.invalid HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: connectRejected, method: 'CONNECT' },
    ],
  },
  {
    id: 'connect-empty-port',
    title: 'Rejects CONNECT to an empty port',
    spec: ['rfc9110-9.3.6-reject-bad-port'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'CONNECT example.invalid: HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: connectRejected, method: 'CONNECT' },
    ],
  },
  {
    id: 'connect-port-too-large',
    title: 'Rejects CONNECT to a port above 65535',
    spec: ['rfc9110-9.3.6-reject-bad-port'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'CONNECT example.invalid:65536 HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: connectRejected, method: 'CONNECT' },
    ],
  },
] as const satisfies readonly Case[];
