import type { Case } from '../case.ts';
import { refused, rejectedOtherwise, requestLineRefused, served } from './outcomes.ts';

/** RFC 9112, 2.1 and 2.2: how a message is laid out, and what ends its lines. */
export const messageParsing = [
  {
    id: 'get-served',
    title: 'Serves a plain GET and stays ready for the next request',
    spec: ['rfc9112-2.1-message-layout', 'rfc9110-9.1-get-and-head'],
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered', spec: 'rfc9112-9.3-persist' },
    ],
  },
  {
    id: 'lf-after-request-line',
    title: 'Refuses a request-line that ends in LF alone, or takes the LF as its end',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-2.2-bare-lf'],
    because:
      'A recipient may take LF alone as the end of a start-line, so both answers are right. It ' +
      'is no reason to leave the request without one.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [refused, served] },
    ],
  },
  {
    id: 'lf-after-field-line',
    title: 'Refuses a field line that ends in LF alone, or takes the LF as its end',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-2.2-bare-lf', 'rfc9110-5.5-cr-lf-nul'],
    because:
      'The licence to take LF alone as a line end covers fields. A server that does not use it ' +
      'has an LF inside a field value, which it refuses or turns into SP.',
    twin:
      'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + 'X-More: b\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\n' + 'X-More: b\r\n' + '\r\n',
      },
      {
        expect: [
          refused,
          {
            status: '2xx',
            as: 'took LF as the end of the line',
            echo: {
              fields: [
                ['x-test', 'a'],
                ['x-more', 'b'],
              ],
            },
            then: [{ canary: 'answered' }],
          },
          {
            status: '2xx',
            as: 'replaced by SP',
            echo: { fields: [['x-test', 'a X-More: b']], absent: ['x-more'] },
            then: [{ canary: 'answered' }],
          },
        ],
      },
    ],
  },
  {
    id: 'lf-everywhere',
    title: 'Refuses a head whose lines all end in LF alone, or takes each LF as a line end',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-2.2-bare-lf'],
    because:
      'The two CRLF behind the head complete it for a server that knows no other line end, so an ' +
      'answer is due from everyone. To the others they are empty lines before a next request.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\n' + 'Host: {host}\n' + '\n' + '\r\n' + '\r\n' },
      { expect: [refused, { status: '2xx', as: 'served' }] },
    ],
  },
  {
    id: 'lf-as-empty-line',
    title: 'Takes LF alone as the empty line, or waits for CRLF and then refuses',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-2.2-bare-lf'],
    because:
      'Who does not take LF as a line end has read an unfinished line and may wait; the CRLF ' +
      'CRLF that follows completes the head for it.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\n' },
      {
        expect: [
          refused,
          { status: '2xx', as: 'served' },
          {
            silent: true,
            as: 'waits for CRLF',
            then: [{ send: '\r\n' + '\r\n' }, { expect: refused }],
          },
        ],
      },
    ],
  },
  {
    id: 'cr-after-request-line',
    title: 'Does not take CR alone as the end of the request-line',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9112-3.2-invalid-request-line'],
    because:
      'Refused, turned into SP or taken as white space: in all three readings the line has too ' +
      'many words and is invalid. Only a server that takes CR alone as a line end can serve it.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {path} HTTP/1.1\r' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [refused, ...rejectedOtherwise] },
    ],
  },
  {
    id: 'cr-in-field-value',
    title: 'Refuses a field value with CR alone in it, or turns the CR into SP',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9110-5.5-cr-lf-nul'],
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a b\r\n' + '\r\n',
    run: [
      { send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\rb\r\n' + '\r\n' },
      {
        expect: [
          refused,
          {
            status: '2xx',
            as: 'replaced by SP',
            echo: { fields: [['x-test', 'a b']] },
            then: [{ canary: 'answered' }],
          },
          ...rejectedOtherwise,
        ],
      },
    ],
  },
  {
    id: 'cr-before-crlf',
    title: 'Refuses a field line that ends in CR CR LF, or turns the first CR into white space',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9110-5.5-cr-lf-nul'],
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a \r\n' + '\r\n',
    run: [
      { send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\r\n' + '\r\n' },
      {
        expect: [
          refused,
          {
            status: '2xx',
            as: 'replaced by SP',
            echo: { fields: [['x-test', 'a']] },
            then: [{ canary: 'answered' }],
          },
          ...rejectedOtherwise,
        ],
      },
    ],
  },
  {
    id: 'cr-before-field-name',
    title: 'Does not take CR alone as the empty line or as nothing before a field name',
    spec: ['rfc9112-2.2-bare-cr', 'rfc9112-5.2-obs-fold-request'],
    because:
      'Turned into SP, the CR makes its line a continuation of the one before, so that no field ' +
      'X-More remains.',
    twin:
      'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + 'X-More: b\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'X-Test: a\r\n' +
          '\rX-More: b\r\n' +
          '\r\n',
      },
      {
        expect: [
          refused,
          {
            status: '2xx',
            as: 'replaced by SP',
            echo: { absent: ['x-more'] },
            then: [{ canary: 'answered' }],
          },
          ...rejectedOtherwise,
        ],
      },
    ],
  },
  {
    id: 'leading-crlf',
    title: 'Ignores an empty line before the request-line',
    spec: ['rfc9112-2.2-ignore-leading-crlf'],
    run: [
      { send: '\r\n' + 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: { status: '2xx' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'leading-crlf-twice',
    title: 'Ignores two empty lines before the request-line, or refuses the second',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-2.2-ignore-leading-crlf'],
    because: 'One empty line is to be ignored. How many more are is left to the server.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: '\r\n' + '\r\n' + 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: [served, refused] },
    ],
  },
  {
    id: 'crlf-after-content',
    title: 'Ignores an empty line between the content of one request and the next request',
    spec: ['rfc9112-2.2-ignore-leading-crlf'],
    needs: ['persistence'],
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length: 5\r\n' +
          '\r\n' +
          'hello' +
          '\r\n' +
          'GET {path} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello' } } },
      { expect: { status: '2xx' } },
    ],
  },
  {
    id: 'space-before-first-field',
    title: 'Refuses lines that start with SP before the first field, or drops them unread',
    spec: ['rfc9112-2.2-space-before-first-field'],
    because:
      'The RFC gives two ways: reject the message, or drop each such line. Dropped means that ' +
      'the application sees no field of either line.',
    twin:
      'GET {echo} HTTP/1.1\r\n' + 'X-Test: a\r\n' + 'X-More: b\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          ' X-Test: a\r\n' +
          ' X-More: b\r\n' +
          'Host: {host}\r\n' +
          '\r\n',
      },
      {
        expect: [
          refused,
          {
            status: '2xx',
            as: 'dropped',
            echo: { absent: ['x-test', 'x-more', ' x-test', ' x-more'] },
            then: [{ canary: 'answered' }],
          },
          ...rejectedOtherwise,
        ],
      },
    ],
  },
  {
    id: 'tab-before-content-length',
    title: 'Does not obey a Content-Length in a line that starts with HTAB before the first field',
    spec: ['rfc9112-2.2-space-before-first-field', 'rfc9112-11.2-no-guessing-at-framing'],
    because: 'A server that waits for the content has processed a line that it had to drop.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      {
        send: 'GET {echo} HTTP/1.1\r\n' + '\tContent-Length: 5\r\n' + 'Host: {host}\r\n' + '\r\n',
      },
      {
        expect: [
          refused,
          {
            status: '2xx',
            as: 'dropped',
            echo: { absent: ['content-length'] },
            then: [{ canary: 'answered' }],
          },
          ...rejectedOtherwise,
        ],
      },
    ],
  },
  {
    id: 'binary-octets',
    title: 'Answers 400 to octets that are no HTTP at all and closes',
    spec: ['rfc9112-2.2-not-grammar'],
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\xd0\xff\x00\x7f\r\n' + '\r\n' },
      { expect: refused },
    ],
  },
  {
    id: 'byte-order-mark-before-method',
    title: 'Answers 400 to a byte order mark before the method',
    spec: ['rfc9112-3.2-invalid-request-line', 'rfc9112-2.2-octets-not-unicode'],
    because: 'The three octets are not in the grammar of a token and have no meaning of their own.',
    twin: 'GET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: '\xef\xbb\xbfGET {path} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n' },
      { expect: requestLineRefused },
    ],
  },
] as const satisfies readonly Case[];
