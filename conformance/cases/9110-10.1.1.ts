import type { Case } from '../case.ts';
import { readsHelloOrCloses } from './outcomes.ts';

/** RFC 9110, 10.1.1: Expect. */

const twin =
  'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello';

export const expectations = [
  {
    id: 'expect-continue',
    title: 'Answers 100 or a final status at once where the client waits with its content',
    spec: ['rfc9110-10.1.1-100-or-final', 'rfc9110-10.1.1-no-waiting-for-content'],
    because:
      'Both are right. What is wrong is silence, since the client may wait for the server just ' +
      'as long as the server waits for the content.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          'Expect: 100-continue\r\n' +
          '\r\n',
      },
      {
        expect: [
          {
            status: 100,
            as: 'continue',
            then: [
              { send: 'hello' },
              { expect: { status: '2xx', echo: { content: 'hello' } } },
              { canary: 'answered' },
            ],
          },
          { status: '2xx', as: 'served at once', then: [readsHelloOrCloses] },
          { status: '4xx', as: 'refused at once', then: [readsHelloOrCloses] },
        ],
      },
    ],
  },
  {
    id: 'expect-continue-in-odd-case',
    title: 'Knows the expectation 100-continue in any case',
    spec: ['rfc9110-10.1.1-expect-case', 'rfc9110-10.1.1-100-or-final'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          'Expect: 100-CoNtInUe\r\n' +
          '\r\n',
      },
      {
        expect: [
          {
            status: 100,
            as: 'continue',
            then: [
              { send: 'hello' },
              { expect: { status: '2xx', echo: { content: 'hello' } } },
              { canary: 'answered' },
            ],
          },
          { status: '2xx', as: 'served at once', then: [readsHelloOrCloses] },
          {
            status: [400, 401, 403, 404, 405, 411, 413],
            as: 'refused at once',
            then: [readsHelloOrCloses],
          },
        ],
      },
    ],
  },
  {
    id: 'expect-continue-with-content',
    title: 'Serves a request with the expectation 100-continue that brings its content along',
    spec: ['rfc9110-10.1.1-100-or-final', 'rfc9110-10.1.1-may-omit-100'],
    because:
      'The 100 may be left out when content is there already. Sent none the less, it is fine.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          'Expect: 100-continue\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'expect-continue-in-http10',
    title: 'Sends no 100 to a client of HTTP/1.0',
    spec: ['rfc9110-15.2-no-1xx-to-http10', 'rfc9110-10.1.1-ignore-in-http10'],
    because: 'The expectation is ignored in HTTP/1.0, so the server waits for the content as ever.',
    twin:
      'POST {echo} HTTP/1.0\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.0\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          'Expect: 100-continue\r\n' +
          '\r\n',
      },
      {
        expect: [
          {
            silent: true,
            as: 'waits',
            then: [
              { send: 'hello' },
              { expect: { status: '2xx', interim: 0, echo: { content: 'hello' } } },
            ],
          },
          { status: ['2xx', '4xx'], as: 'answered before the content', interim: 0 },
        ],
      },
    ],
  },
  {
    id: 'expect-unknown',
    title: 'Answers 417 to an expectation that it does not know, or serves the request',
    spec: ['rfc9112-2.1-message-layout', 'rfc9110-10.1.1-may-417'],
    because: 'The request is valid. 417 may be sent, but need not; what is due is an answer.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Expect: a=b\r\n' + '\r\n' },
      {
        expect: [
          { status: 417, as: 'expectation failed' },
          { status: '2xx', as: 'served', then: [{ canary: 'answered' }] },
          { status: '4xx', as: 'refused with another status' },
        ],
      },
    ],
  },
] as const satisfies readonly Case[];
