import type { Case } from '../case.ts';
import { contentRefused, refused } from './outcomes.ts';

/** RFC 9112, 7.1.2: the trailer section. */

const twin =
  'POST {echo} HTTP/1.1\r\n' +
  'Host: {host}\r\n' +
  'Transfer-Encoding: chunked\r\n' +
  '\r\n' +
  '5\r\n' +
  'hello\r\n' +
  '0\r\n' +
  '\r\n';

const twinWithTrailer =
  'POST {echo} HTTP/1.1\r\n' +
  'Host: {host}\r\n' +
  'Transfer-Encoding: chunked\r\n' +
  '\r\n' +
  '5\r\n' +
  'hello\r\n' +
  '0\r\n' +
  'X-Test: a\r\n' +
  '\r\n';

export const trailerSection = [
  {
    id: 'trailers',
    title: 'Consumes trailer fields and keeps them apart from the header fields',
    spec: [
      'rfc9112-7.1-decode-chunked',
      'rfc9112-7.1.2-store-apart',
      'rfc9112-7.1.2-may-drop-trailers',
    ],
    because:
      'To pass trailer fields on and to drop them are both allowed. To have them appear among ' +
      'the header fields is not, unless a field is defined so.',
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
          'X-Sum: a\r\n' +
          'X-More: b\r\n' +
          '\r\n',
      },
      { expect: { status: '2xx', echo: { content: 'hello', absent: ['x-sum'] } } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'trailers-told',
    title: 'Gives trailer fields in the order received, where it gives them at all',
    spec: ['rfc9110-6.5-trailers-apart', 'rfc9112-7.1.2-store-apart'],
    needs: ['echo-trailers'],
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
          'X-Sum: a\r\n' +
          'X-More:\t b \r\n' +
          '\r\n',
      },
      {
        expect: {
          status: '2xx',
          echo: {
            trailers: [
              ['x-sum', 'a'],
              ['x-more', 'b'],
            ],
          },
        },
      },
    ],
  },
  {
    id: 'trailer-content-length',
    title: 'Does not obey a Content-Length among the trailer fields',
    spec: ['rfc9112-7.1.2-no-merge', 'rfc9110-6.5.1-no-trailer-merge'],
    because:
      'Framing, routing and credentials do not belong in trailers. A recipient drops such a ' +
      'field, keeps it apart, or refuses the request; it does not obey it.',
    twin: twinWithTrailer,
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
          'Content-Length: 50\r\n' +
          '\r\n',
      },
      {
        expect: [
          {
            status: '2xx',
            as: 'served without it',
            echo: { content: 'hello', absent: ['content-length'] },
            then: [{ canary: 'answered' }],
          },
          { status: '4xx', as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'trailer-authorization',
    title: 'Does not merge an Authorization among the trailer fields',
    spec: ['rfc9112-7.1.2-no-merge', 'rfc9110-6.5.1-no-trailer-merge'],
    because:
      'Framing, routing and credentials do not belong in trailers. A recipient drops such a ' +
      'field, keeps it apart, or refuses the request; it does not obey it.',
    twin: twinWithTrailer,
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
          'Authorization: Basic YTpi\r\n' +
          '\r\n',
      },
      {
        expect: [
          {
            status: '2xx',
            as: 'served without it',
            echo: { content: 'hello', absent: ['authorization'] },
            then: [{ canary: 'answered' }],
          },
          { status: '4xx', as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'trailer-transfer-encoding',
    title: 'Does not obey a Transfer-Encoding among the trailer fields',
    spec: ['rfc9112-7.1.2-no-merge', 'rfc9110-6.5.1-no-trailer-merge'],
    because:
      'Content that follows it, or a connection that it closes, would be framing by a trailer. ' +
      'The request is whole with its empty line.',
    twin: twinWithTrailer,
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
          'Transfer-Encoding: gzip\r\n' +
          '\r\n',
      },
      {
        expect: [
          {
            status: '2xx',
            as: 'served without it',
            echo: { content: 'hello' },
            then: [{ canary: 'answered' }],
          },
          { status: '4xx', as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'trailer-space-before-colon',
    title: 'Refuses a space between the name of a trailer field and its colon',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    because:
      'The strict rule on this space names header fields. In a trailer it is an octet outside ' +
      'the grammar like others.',
    twin: twinWithTrailer,
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
          'X-Test : a\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'trailer-without-colon',
    title: 'Refuses a trailer field without a colon',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    twin: twinWithTrailer,
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
          'X-Test\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'trailer-name-bad-octet',
    title: 'Refuses a trailer field whose name has an octet that no token has',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9110-5.6.2-token'],
    twin: twinWithTrailer,
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
          'X[Test: a\r\n' +
          '\r\n',
      },
      { expect: contentRefused },
    ],
  },
  {
    id: 'trailer-obs-fold',
    title: 'Refuses a folded trailer field, or reads both its lines as one field',
    spec: ['rfc9112-5.2-obs-fold-request'],
    because:
      'The rule on folds holds for the whole message. A fold that is turned into SP and then ' +
      'dropped with its field cannot be seen.',
    twin: twinWithTrailer,
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
          'X-Test: a\r\n' +
          ' X-Fold: b\r\n' +
          '\r\n',
      },
      {
        expect: [
          refused,
          {
            status: '2xx',
            as: 'served',
            echo: { content: 'hello', absent: ['x-fold', ' x-fold'] },
            then: [{ canary: 'answered' }],
          },
        ],
      },
    ],
  },
] as const satisfies readonly Case[];
