import type { Case } from '../case.ts';
import { refused } from './outcomes.ts';

/** RFC 9112, 9.3.2: several requests in one send, each known by its target. */
export const pipelining = [
  {
    id: 'pipeline-gets',
    title: 'Answers requests that come at once, each once and in their order',
    spec: ['rfc9112-9.3.2-response-order', 'rfc9112-9.2-response-order'],
    needs: ['echo', 'persistence'],
    run: [
      {
        send:
          'GET {echo}?n=1 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n' +
          'GET {echo}?n=2 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n' +
          'GET {echo}?n=3 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=2' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=3' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'pipeline-mixed',
    title: 'Keeps in step through requests with and without content, and an answer without any',
    spec: ['rfc9112-9.3.2-response-order', 'rfc9112-9.2-response-order'],
    needs: ['echo', 'persistence'],
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo}?n=1 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n' +
          'hello' +
          'HEAD {echo}?n=2 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n' +
          'POST {echo}?n=3 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'world\r\n' +
          '0\r\n' +
          '\r\n' +
          'POST {echo}?n=4 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 0\r\n' +
          '\r\n' +
          'GET {echo}?n=5 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1', content: 'hello' } } },
      { expect: { status: '2xx' }, method: 'HEAD' },
      { expect: { status: '2xx', echo: { target: '{echo}?n=3', content: 'world' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=4', content: '' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=5' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'pipeline-many',
    title: 'Answers as many requests as come at once',
    spec: ['rfc9112-9.3.2-response-order'],
    needs: ['echo', 'persistence'],
    because:
      'Eight in one send are few. The answer to the last shows that none was lost before it.',
    run: [
      {
        send: [
          { text: 'GET {echo}?n=1 HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n', times: 7 },
          'GET {echo}?n=8 HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
        ],
      },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: { status: '2xx', echo: { target: '{echo}?n=8' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'pipeline-good-then-bad',
    title: 'Answers the valid request, refuses the invalid one behind it and nothing further',
    spec: ['rfc9112-9.3.2-response-order'],
    needs: ['echo', 'persistence'],
    because:
      'The first request is whole and valid, whatever follows it, so its answer may not get ' +
      'lost. The refusal of the second ends the connection.',
    twin: 'GET {echo}?n=2 HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo}?n=1 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n' +
          'GET {echo}?n=2 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'X-Test : a\r\n' +
          '\r\n' +
          'GET {echo}?n=3 HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { target: '{echo}?n=1' } } },
      { expect: refused, spec: 'rfc9112-5.1-space-before-colon' },
    ],
  },
  {
    id: 'pipeline-bad-then-good',
    title: 'Does not answer a request behind one whose framing is invalid',
    spec: ['rfc9112-6.3-invalid-content-length-400'],
    because: 'Where the first request ends is unknown, so there is no second.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: x\r\n' +
          '\r\n' +
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: { status: 400, as: 'refused' } },
      { expect: { closes: true } },
    ],
  },
] as const satisfies readonly Case[];
