import type { Case, Outcome, Step } from '../case.ts';

/** RFC 9110, 8.6: values of Content-Length that are valid, or that a server may mend. */

const hello =
  'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello';

const refusedOrMended = [
  {
    status: 400,
    as: 'refused',
    then: [{ expect: { closes: true }, spec: 'rfc9112-6.3-invalid-content-length-400' }],
  },
  {
    status: '2xx',
    as: 'taken as one value',
    echo: { content: 'hello' },
    then: [{ canary: 'answered' }],
  },
] as const satisfies readonly Outcome[];

/** What follows is content as well, and is not answered as a request. */
const stillContent: readonly Step[] = [
  { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
  { expect: [{ silent: true }, { closes: true }] },
];

const notWrapped = [
  { status: ['4xx', 501], as: 'refused' },
  { silent: true, as: 'waits', then: stillContent },
  {
    status: '2xx',
    as: 'answered before the content',
    echo: { content: '' },
    then: stillContent,
  },
] as const satisfies readonly Outcome[];

export const validContentLength = [
  {
    id: 'cl-leading-zeros',
    title: 'Reads a Content-Length with leading zeros as decimal',
    spec: ['rfc9112-6.3-content-length-octets', 'rfc9110-8.6-digits-only'],
    because: 'One or more digits are valid, whatever the first of them. 0010 is ten and not eight.',
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Content-Length: 10\r\n' +
      '\r\n' +
      'helloworld',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 0010\r\n' +
          '\r\n' +
          'helloworld',
      },
      { expect: { status: '2xx', echo: { content: 'helloworld' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'cl-white-space',
    title: 'Takes white space around Content-Length away',
    spec: ['rfc9110-5.5-trim-before-evaluating', 'rfc9112-5.1-trim-ows'],
    twin: hello,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: \t 5 \t\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'cl-list-same',
    title: 'Refuses a Content-Length with the same value twice in a list, or takes it once',
    spec: ['rfc9112-6.3-invalid-content-length', 'rfc9110-8.6-identical-list'],
    because: 'Equal values in a list are the one invalid form that may be mended. Both are right.',
    twin: hello,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5, 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: refusedOrMended },
    ],
  },
  {
    id: 'cl-lines-same',
    title: 'Refuses two Content-Length lines with the same value, or takes it once',
    spec: ['rfc9112-6.3-invalid-content-length', 'rfc9110-8.6-identical-list'],
    because: 'Two lines are one list, so this is the list of equal values in another spelling.',
    twin: hello,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: refusedOrMended },
    ],
  },
  {
    id: 'cl-beyond-32-bits',
    title: 'Does not wrap a Content-Length of 2 to the 32 and 5',
    spec: ['rfc9110-8.6-no-overflow'],
    because:
      'The value is valid. To wait for the content and to refuse so much of it are both right; ' +
      'what is wrong is to have it all after five octets.',
    twin: hello,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 4294967301\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: notWrapped },
    ],
  },
  {
    id: 'cl-beyond-64-bits',
    title: 'Does not wrap a Content-Length of 2 to the 64 and 5',
    spec: ['rfc9110-8.6-no-overflow'],
    because:
      'The value is valid, however large. A server that cannot hold it refuses; nobody has it ' +
      'all after five octets.',
    twin: hello,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 18446744073709551621\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: notWrapped },
    ],
  },
] as const satisfies readonly Case[];
