import type { Case } from '../case.ts';

/** RFC 9112, 8 and 9.5: heads that are not yet whole, and clients that leave. */
export const incompleteRequests = [
  {
    id: 'head-in-two-parts',
    title: 'Waits for the rest of a head, and then serves the request',
    spec: ['rfc9112-2.1-message-layout'],
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Te' },
      { expect: { silent: true } },
      { send: 'st: a\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'head-without-empty-line',
    title: 'Does not answer before the empty line that ends the head',
    spec: ['rfc9110-5.3-whole-header-section-first'],
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' },
      { expect: { silent: true } },
      { send: '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'head-then-fin',
    title: 'Ends the connection after a FIN inside a head, with an error or without an answer',
    spec: ['rfc9112-9.5-watch-for-close', 'rfc9112-8-incomplete-request'],
    because: 'The rest cannot come any more. An answer with an error is optional, the end is not.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' },
      { halfClose: true },
      {
        expect: [
          { closes: true, as: 'closed without an answer' },
          { status: '4xx', as: 'refused', then: [{ expect: { closes: true } }] },
        ],
      },
    ],
  },
  {
    id: 'fin-before-any-octet',
    title: 'Ends a connection on which a FIN is all that comes',
    spec: ['rfc9112-9.5-watch-for-close'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { halfClose: true },
      {
        expect: [
          { closes: true, as: 'closed without an answer' },
          { status: '4xx', as: 'refused', then: [{ expect: { closes: true } }] },
        ],
      },
    ],
  },
] as const satisfies readonly Case[];
