import type { Case } from '../case.ts';
import { contentRefused } from './outcomes.ts';

/** RFC 9112, 7.1.1: chunk extensions. */

const twin =
  'POST {echo} HTTP/1.1\r\n' +
  'Host: {host}\r\n' +
  'Transfer-Encoding: chunked\r\n' +
  '\r\n' +
  '5\r\n' +
  'hello\r\n' +
  '0\r\n' +
  '\r\n';

export const chunkExtensions = [
  {
    id: 'chunk-ext-name',
    title: 'Ignores a chunk extension without a value',
    spec: ['rfc9112-7.1.1-ignore-unknown', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-ext-value',
    title: 'Ignores a chunk extension with a value',
    spec: ['rfc9112-7.1.1-ignore-unknown', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a=b\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-ext-quoted',
    title: 'Ignores a chunk extension with a quoted value, whatever it has in it',
    spec: [
      'rfc9112-7.1.1-ignore-unknown',
      'rfc9112-7.1.1-extension-grammar',
      'rfc9110-5.6.4-quoted-pair',
    ],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a="b;c=\\"d\\\\ 0"\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-ext-white-space',
    title: 'Accepts white space around the marks of a chunk extension',
    spec: ['rfc9110-5.6.3-parse-bws', 'rfc9112-7.1.1-extension-grammar'],
    because:
      'The grammar has bad white space on both sides of the semicolon and of the equals sign. ' +
      'Bad means that nobody may send it; whoever receives it has to parse it.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5 ; a\t=\t"b" ;c = d\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-ext-many',
    title: 'Ignores many chunk extensions in one line',
    spec: ['rfc9112-7.1.1-ignore-unknown', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;e0=0;e1=1;e2=2;e3=3;e4=4;e5=5;e6=6;e7=7;e8=8;e9=9\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-ext-of-last-chunk',
    title: 'Ignores an extension of the last chunk',
    spec: ['rfc9112-7.1.1-ignore-unknown', 'rfc9112-7.1.1-extension-grammar'],
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
          '0;a=b\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-ext-64-kib',
    title: 'Ignores a chunk extension of 64 KiB, or refuses it with a status in 4xx',
    spec: ['rfc9112-7.1.1-limit-extensions', 'rfc9112-7.1.1-ignore-unknown'],
    because: 'A limit is advised, and behind it a suitable status in 4xx. Any of them is suitable.',
    twin,
    run: [
      {
        send: [
          'POST {echo} HTTP/1.1\r\n' +
            'Host: {host}\r\n' +
            'Transfer-Encoding: chunked\r\n' +
            '\r\n' +
            '5;a=',
          { text: 'b', times: 65_536 },
          '\r\n' + 'hello\r\n' + '0\r\n' + '\r\n',
        ],
      },
      {
        expect: [
          {
            status: '4xx',
            as: 'refused',
            then: [{ expect: { closes: true }, spec: 'rfc9112-9.3-read-whole-body-or-close' }],
          },
          { status: '2xx', as: 'served' },
        ],
      },
    ],
  },
  {
    id: 'chunk-ext-without-name',
    title: 'Refuses a semicolon behind a chunk size without an extension name',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-ext-value-alone',
    title: 'Refuses a chunk extension that has a value and no name',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;=b\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-ext-value-missing',
    title: 'Refuses a chunk extension with an equals sign and no value',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a=\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-ext-bad-octet',
    title: 'Refuses a chunk extension with an octet that no token has',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar', 'rfc9110-5.6.2-token'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a[=b\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-ext-open-quote',
    title: 'Refuses a chunk extension whose quoted value is not closed',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a="b\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-ext-nul',
    title: 'Refuses NUL in a chunk extension',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar'],
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a=\0b\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-ext-cr',
    title: 'Refuses CR alone in a chunk extension',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar', 'rfc9112-2.2-bare-cr'],
    because:
      'Invalid as it stands, and with SP in place of CR the line is outside the grammar as well.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a\rb\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'chunk-ext-lf',
    title: 'Refuses a chunk extension that ends in LF alone',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1.1-extension-grammar', 'rfc9112-2.2-bare-lf'],
    because:
      'To look for CRLF only and to skip extensions unread hides what stands behind the LF. The ' +
      'licence to take LF alone as a line end does not reach here.',
    twin,
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding: chunked\r\n' +
          '\r\n' +
          '5;a\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
] as const satisfies readonly Case[];
