import type { Case, Outcome, Step } from '../case.ts';
import { contentRefused, rejectedOtherwise } from './outcomes.ts';

/**
 * RFC 9112, 7.1: chunks outside the grammar. Section 7.1 names no reaction of its own, so that the
 * rule for all octets outside the grammar applies: they SHOULD be answered with 400. That the
 * connection ends is a MUST, as the rest of the content cannot be found.
 */

const twin =
  'POST {echo} HTTP/1.1\r\n' +
  'Host: {host}\r\n' +
  'Transfer-Encoding: chunked\r\n' +
  '\r\n' +
  '5\r\n' +
  'hello\r\n' +
  '0\r\n' +
  '\r\n';

/** What follows is chunk data as well, and is not answered as a request. */
const stillContent: readonly Step[] = [
  { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
  { expect: [{ silent: true }, { closes: true }] },
];

const notWrapped = [
  { status: '4xx', as: 'refused' },
  { silent: true, as: 'waits', then: stillContent },
  {
    status: '2xx',
    as: 'answered before the content',
    echo: { content: '' },
    then: stillContent,
  },
] as const satisfies readonly Outcome[];

export const brokenChunks = [
  {
    id: 'chunk-size-prefix',
    title: 'Refuses a chunk size with the prefix 0x',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '0x5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-plus',
    title: 'Refuses a chunk size with a plus sign',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '+5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-minus',
    title: 'Refuses a negative chunk size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '-5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-underscore',
    title: 'Refuses an underscore in a chunk size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '0_5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-letter',
    title: 'Refuses a chunk size of a letter that is no hexadecimal digit',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          'g\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-missing',
    title: 'Refuses a chunk without a size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-leading-space',
    title: 'Refuses a space before a chunk size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          ' 5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-trailing-space',
    title: 'Refuses a space behind a chunk size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    because:
      'White space is in the grammar around the semicolon and the equals sign of an extension, ' +
      'and there is no extension here.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5 \r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-nul',
    title: 'Refuses NUL behind a chunk size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\0\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-lf',
    title: 'Refuses a chunk size that ends in LF alone',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar', 'rfc9112-2.2-bare-lf'],
    because:
      'The licence to take LF alone as a line end is for the start-line and for fields. A chunk ' +
      'size is neither.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-cr',
    title: 'Does not take CR alone as the end of a chunk size',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9112-7.1-chunk-grammar'],
    because:
      'Refused or turned into SP, the size line goes on to the next CRLF and is outside the ' +
      'grammar. The data is read as such only by a server that takes CR alone for a line end.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: [...contentRefused, ...rejectedOtherwise] },
    ],
  },
  {
    id: 'last-chunk-lf',
    title: 'Refuses a last chunk whose line ends in LF alone',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar', 'rfc9112-2.2-bare-lf'],
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
          '0\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-data-lf',
    title: 'Refuses chunk data with LF alone behind it',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-data-no-crlf',
    title: 'Refuses chunk data without CRLF behind it',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-data-long',
    title: 'Refuses chunk data longer than its size',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'helloxx\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-size-beyond-32-bits',
    title: 'Does not wrap a chunk size of 2 to the 32 and 5',
    spec: ['rfc9112-7.1-large-sizes'],
    because:
      'The size is valid. To wait for the data and to refuse so much of it are both right; what ' +
      'is wrong is to have it all after five octets.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '100000005\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notWrapped },
    ],
  },
  {
    id: 'chunk-size-beyond-64-bits',
    title: 'Does not wrap a chunk size of 2 to the 64 and 5',
    spec: ['rfc9112-7.1-large-sizes'],
    because:
      'The size is valid. To wait for the data and to refuse so much of it are both right; what ' +
      'is wrong is to have it all after five octets.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '10000000000000005\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: notWrapped },
    ],
  },
] as const satisfies readonly Case[];
