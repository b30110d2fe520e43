import type { Case } from '../case.ts';
import { refusedAsIncomplete } from './outcomes.ts';

/** RFC 9112, 7.1 and 8: chunked content that is valid, and what is not yet whole. */

const twin =
  'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello';

export const chunked = [
  {
    id: 'chunked',
    title: 'Decodes chunked content',
    spec: [
      'rfc9112-7.1-decode-chunked',
      'rfc9112-6.1-parse-chunked',
      'rfc9112-6.3-chunked-decides',
    ],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunked-in-many',
    title: 'Joins the data of many chunks',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-6.1-parse-chunked'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '1\r\n' +
          'h\r\n' +
          '3\r\n' +
          'ell\r\n' +
          '1\r\n' +
          'o\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunked-empty',
    title: 'Takes a last chunk alone for empty content',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-6.1-parse-chunked'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: '' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-data-any-octets',
    title: 'Finds the end of a chunk by its size, whatever octets its data has',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-6.1-parse-chunked'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '13\r\n' +
          '\r\n0\r\n\r\nGET / HTTP\r\n\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: '\r\n0\r\n\r\nGET / HTTP\r\n' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-size-lower-case',
    title: 'Reads a chunk size with digits in lower case',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          'a\r\n' +
          'helloworld\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'helloworld' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-size-upper-case',
    title: 'Reads a chunk size with digits in upper case',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          'A\r\n' +
          'helloworld\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'helloworld' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-size-leading-zeros',
    title: 'Reads a chunk size with leading zeros',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '0005\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'last-chunk-of-zeros',
    title: 'Takes a size of several zeros for that of the last chunk',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '000\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunked-large',
    title: 'Consumes a chunk larger than one read',
    spec: ['rfc9112-7.1-decode-chunked'],
    because: 'A server may find the content too large and say so with 413.',
    twin,
    run: [
      {
        send: [
          'POST {echo} HTTP/1.1\r\n' +
            'Host: {host}\r\n' +
            'Transfer-Encoding: chunked\r\n' +
            '\r\n' +
            '186A0\r\n',
          { text: 'abcdefghi\n', times: 10_000 },
          '\r\n' + '0\r\n' + '\r\n',
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
    id: 'chunked-unfinished',
    title: 'Waits for the last chunk, and then serves the request',
    spec: ['rfc9112-8-incomplete-chunked', 'rfc9112-7.1-decode-chunked'],
    because:
      'A final answer may come before the content is read. Then the rest has to be read as ' +
      'content, or the connection closed.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n',
      },
      {
        expect: [
          {
            silent: true,
            as: 'waits',
            then: [
              { send: '0\r\n' + '\r\n' },
              { expect: { status: '2xx', echo: { content: 'hello' } } },
              { canary: 'answered' },
            ],
          },
          {
            status: '2xx',
            as: 'answered before the content',
            echo: { content: '' },
            then: [
              {
                expect: [
                  {
                    silent: true,
                    as: 'reads on',
                    then: [{ send: '0\r\n' + '\r\n' }, { canary: 'answered' }],
                  },
                  { closes: true, as: 'closes' },
                ],
                spec: 'rfc9112-9.3-read-whole-body-or-close',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'chunked-then-fin',
    title: 'Does not take chunked content without its last chunk for complete',
    spec: ['rfc9112-8-incomplete-chunked', 'rfc9112-8-incomplete-request'],
    because:
      'An error may be answered or not. A success is right only from a server that did not wait ' +
      'for the content, and so knows nothing of it.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n',
      },
      { halfClose: true },
      { expect: refusedAsIncomplete },
    ],
  },
  {
    id: 'last-chunk-then-fin',
    title: 'Ends the connection where a FIN takes the place of the last empty line of content',
    spec: ['rfc9112-9.5-watch-for-close', 'rfc9112-7.1-chunk-grammar'],
    because:
      'The grammar ends with an empty line, yet content is called incomplete only as long as the ' +
      'chunk of size zero is missing. So to serve it is as right as to refuse it.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n',
      },
      { halfClose: true },
      {
        expect: [
          ...refusedAsIncomplete,
          {
            status: '2xx',
            as: 'taken as complete',
            echo: { content: 'hello' },
            then: [{ expect: { closes: true } }],
          },
        ],
      },
    ],
  },
] as const satisfies readonly Case[];
