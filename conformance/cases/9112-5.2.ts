import type { Answer, Case, Outcome } from '../case.ts';
import { refused, served } from './outcomes.ts';

const unfolded: Answer = { ...served, as: 'replaced by SP' };

/** Folding, `a` and `b` in two lines. One or more SP take the place of a fold. */
const refusedOrUnfolded: readonly Outcome[] = [
  refused,
  { ...unfolded, echo: { fields: [['x-test', 'a b']] } },
  { ...unfolded, echo: { fields: [['x-test', 'a  b']] } },
  { ...unfolded, echo: { fields: [['x-test', 'a   b']] } },
];

/** RFC 9112, 5.2: field values that go on in the next line. */
export const obsoleteFolding = [
  {
    id: 'obs-fold',
    title: 'Refuses a folded field line, or turns the fold into SP',
    spec: ['rfc9112-5.2-obs-fold-request'],
    because:
      'Both are allowed, and nothing else: the field is not cut short, and no other status than ' +
      '400 refuses it. How many SP take the place of the fold is left open.',
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a b\r\n' + '\r\n',
    run: [
      {
        send: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + ' b\r\n' + '\r\n',
      },
      { expect: refusedOrUnfolded },
    ],
  },
  {
    id: 'obs-fold-like-a-field',
    title: 'Does not take a folded line that looks like a field for one',
    spec: ['rfc9112-5.2-obs-fold-request'],
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a X-Fold: b\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'X-Test: a\r\n' +
          '\tX-Fold: b\r\n' +
          '\r\n',
      },
      { expect: [refused, { ...unfolded, echo: { absent: ['x-fold', '\tx-fold'] } }] },
    ],
  },
  {
    id: 'obs-fold-of-white-space',
    title: 'Does not take a folded line of white space for the empty line',
    spec: ['rfc9112-5.2-obs-fold-request'],
    twin:
      'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'X-Test: a\r\n' + 'X-More: b\r\n' + '\r\n',
    run: [
      {
        send:
          'GET {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'X-Test: a\r\n' +
          ' \r\n' +
          'X-More: b\r\n' +
          '\r\n',
      },
      {
        expect: [
          refused,
          {
            ...unfolded,
            echo: {
              fields: [
                ['x-test', 'a'],
                ['x-more', 'b'],
              ],
            },
          },
        ],
      },
    ],
  },
  {
    id: 'obs-fold-of-host',
    title: 'Refuses a folded Host, or uses the value in its second line',
    spec: ['rfc9112-5.2-obs-fold-request', 'rfc9112-3.2-host-400'],
    twin: 'GET {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + '\r\n',
    run: [
      { send: 'GET {echo} HTTP/1.1\r\n' + 'Host:\r\n' + ' {host}\r\n' + '\r\n' },
      { expect: [refused, unfolded] },
    ],
  },
  {
    id: 'obs-fold-of-content-length',
    title: 'Refuses a folded Content-Length, or reads as much content as its second line says',
    spec: ['rfc9112-5.2-obs-fold-request', 'rfc9112-11.2-no-guessing-at-framing'],
    because: 'Unfolded it is valid. A server that overlooks its value reads content as a request.',
    twin:
      'POST {echo} HTTP/1.1\r\n' + 'Host: {host}\r\n' + 'Content-Length: 5\r\n' + '\r\n' + 'hello',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Content-Length:\r\n' +
          ' 5\r\n' +
          '\r\n' +
          'hello',
      },
      { expect: [refused, { ...unfolded, echo: { content: 'hello' } }] },
    ],
  },
  {
    id: 'obs-fold-of-transfer-encoding',
    title: 'Refuses a folded Transfer-Encoding, or decodes as its second line says',
    spec: ['rfc9112-5.2-obs-fold-request', 'rfc9112-11.2-no-guessing-at-framing'],
    twin:
      'POST {echo} HTTP/1.1\r\n' +
      'Host: {host}\r\n' +
      'Transfer-Encoding: chunked\r\n' +
      '\r\n' +
      '5\r\n' +
      'hello\r\n' +
      '0\r\n' +
      '\r\n',
    run: [
      {
        send:
          'POST {echo} HTTP/1.1\r\n' +
          'Host: {host}\r\n' +
          'Transfer-Encoding:\r\n' +
          ' chunked\r\n' +
          '\r\n' +
          '5\r\n' +
          'hello\r\n' +
          '0\r\n' +
          '\r\n',
      },
      { expect: [refused, { ...unfolded, echo: { content: 'hello' } }] },
    ],
  },
] as const satisfies readonly Case[];
