import type { Case } from '../case.ts';
import { refused, served } from './outcomes.ts';

/** RFC 9112, 5 and 5.1: field lines. */
export const fieldLines = [
  {
    id: 'space-before-colon',
    title: 'Answers 400 to a space between field name and colon',
    spec: ['rfc9112-5.1-space-before-colon'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test : a\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'tab-before-colon',
    title: 'Answers 400 to HTAB between field name and colon',
    spec: ['rfc9112-5.1-space-before-colon'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test\t: a\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'space-before-colon-of-content-length',
    title: 'Answers 400 to a space between Content-Length and its colon',
    spec: ['rfc9112-5.1-space-before-colon'],
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length : 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: refused },
    ],
  },
  {
    id: 'space-before-colon-of-transfer-encoding',
    title: 'Answers 400 to a space between Transfer-Encoding and its colon',
    spec: ['rfc9112-5.1-space-before-colon'],
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding : chunked\r\n' +
          '\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: refused },
    ],
  },
  {
    id: 'field-without-colon',
    title: 'Answers 400 to a field line without a colon',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test:\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'field-without-name',
    title: 'Answers 400 to a field line without a name',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X: a\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + ': a\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'field-of-a-colon',
    title: 'Answers 400 to a field line that is a colon and does not take it as the empty line',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X:\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      {
        send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + ':\r\n' + 'X-Test: a\r\n' + '\r\n',
      },
      { expect: refused },
    ],
  },
  {
    id: 'field-name-with-space',
    title: 'Answers 400 to a space inside a field name',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    because:
      'The space is not in front of the colon, so the stricter rule on that one says nothing.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X Test: a\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'field-name-bad-octet',
    title: 'Answers 400 to a field name with an octet that no token has',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9110-5.6.2-token'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X[Test: a\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'field-name-nul',
    title: 'Answers 400 to NUL in a field name',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9110-5.6.2-token'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X\0Test: a\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'field-name-beyond-ascii',
    title: 'Answers 400 to octets above ASCII in a field name',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9110-5.6.2-token', 'rfc9112-2.2-octets-not-unicode'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X\xc3\xa9Test: a\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'field-name-case',
    title: 'Knows Content-Length in any case',
    spec: ['rfc9110-5.1-case-insensitive-names'],
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'cONTENT-lENGTH: 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'content-length-with-underscore',
    title: 'Does not take Content_Length for Content-Length',
    spec: ['rfc9112-6-request-body-presence', 'rfc9110-5.1-ignore-unknown-fields'],
    because:
      'An underscore is an octet of tokens like any other, so this is a valid field of another ' +
      'name. To pass it on, to drop it or to refuse it are all safe; to wait for content is not.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: 5\r\n' + '\r\n',
    run: [
      { send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content_Length: 5\r\n' + '\r\n' },
      {
        expect: [
          { ...served, echo: { absent: ['content-length'] } },
          { status: '4xx', as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'transfer-encoding-with-underscore',
    title: 'Does not take Transfer_Encoding for Transfer-Encoding',
    spec: ['rfc9112-6.3-content-length-octets', 'rfc9110-5.1-ignore-unknown-fields'],
    because: 'It is a valid field of another name, so Content-Length alone frames the content.',
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'X-Test: chunked\r\n' +
      'Content-Length: 5\r\n' +
      '\r\n' +
      'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer_Encoding: chunked\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n' +
          'hello',
      },
      {
        expect: [
          { ...served, echo: { content: 'hello', absent: ['transfer-encoding'] } },
          { status: '4xx', as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'white-space-around-value',
    title: 'Takes white space around a field value away and accepts its absence',
    spec: ['rfc9112-5.1-trim-ows', 'rfc9110-5.5-trim-before-evaluating'],
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'X-None:a\r\n' +
          'X-Much: \t b \t \r\n' +
          '\r\n',
      },
      {
        expect: {
          status: '2xx',
          echo: {
            fields: [
              ['x-none', 'a'],
              ['x-much', 'b'],
            ],
          },
        },
      },
      { canary: 'answered' },
    ],
  },
  {
    id: 'white-space-around-host',
    title: 'Takes white space around the value of Host away before it looks at it',
    spec: ['rfc9110-5.5-trim-before-evaluating', 'rfc9112-5.1-trim-ows'],
    because: 'SP and HTAB are white space alike, and neither is part of the value.',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host:\t{host} \t\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'field-value-empty',
    title: 'Accepts an empty field value',
    spec: ['rfc9112-5-field-line'],
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'X-Empty:\r\n' +
          'X-Test: a\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { fields: [['x-test', 'a']] } } },
      { canary: 'answered' },
    ],
  },
] as const satisfies readonly Case[];
