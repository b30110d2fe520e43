import type { Case, Outcome } from '../case.ts';
import { contentReadOrClosed, served } from './outcomes.ts';
import { get, getEcho, post, postChunked, request } from './requests.ts';

/** RFC 9112, 6: more ways to frame content, and more that are no way. */

const refused: Outcome = {
  status: 400,
  as: 'refused',
  then: [{ expect: { closes: true } }],
};

const hello = '5\r\nhello\r\n0\r\n\r\n';

const withLength = post(['Content-Length: 5'], 'hello');

/** Not a number, whatever else it may look like. */
const lengths: readonly (readonly [id: string, value: string, what: string])[] = [
  ['cl-octal', '0o5', 'an octal number'],
  ['cl-binary', '0b101', 'a binary number'],
  ['cl-exponent', '5e0', 'an exponent'],
  ['cl-point-first', '.5', 'a decimal point before the digits'],
  ['cl-in-quotes', '"5"', 'quotation marks around the digits'],
  ['cl-with-parameter', '5;a=b', 'a parameter'],
  ['cl-with-unit', '5 octets', 'a unit'],
  ['cl-with-grouping', "0'005", 'an apostrophe between the digits'],
  ['cl-no-break-space', '5\xa0', 'a no-break space of Latin-1 behind the digits'],
  ['cl-next-line', '5\x85', 'a next-line control behind the digits'],
  ['cl-full-width', '\xef\xbc\x95', 'a digit that is not of ASCII'],
  ['cl-list-with-letters', '5, x', 'a list with letters in it'],
  ['cl-list-with-minus', '5, -5', 'a list with a negative number in it'],
  ['cl-minus-in-32-bits', '-4294967291', 'a negative number that wraps to 5 in 32 bits'],
];

/** Numbers that no content has: not wrapped, and not taken for a small one. */
const huge: readonly (readonly [id: string, value: string, what: string])[] = [
  ['cl-2-to-the-31', '2147483648', '2 to the 31'],
  ['cl-2-to-the-53', '9007199254740993', '2 to the 53 and 1'],
  ['cl-2-to-the-63', '9223372036854775808', '2 to the 63'],
  ['cl-twenty-nines', '99999999999999999999', 'twenty nines'],
  ['cl-100-digits', '1'.repeat(100), '100 digits'],
];

const notWrapped: readonly Outcome[] = [
  { status: 413, as: 'too large', then: [{ canary: 'unanswered' }] },
  { status: 400, as: 'refused', then: [{ canary: 'unanswered' }] },
  {
    silent: true,
    as: 'waits',
    then: [{ send: get() }, { expect: [{ silent: true }, { closes: true }] }],
  },
  {
    status: '2xx',
    as: 'answered before the content',
    echo: { content: '' },
    then: [{ send: get() }, { expect: [{ silent: true }, { closes: true }] }],
  },
  { closes: true, as: 'closed without an answer' },
];

/** Not chunked, by any reading: the end of the content cannot be found. */
const codings: readonly (readonly [id: string, value: string, what: string])[] = [
  ['te-shorter', 'chunke', 'a name that is one letter short'],
  ['te-longer', 'chunkedx', 'a name that is one letter long'],
  ['te-with-space-inside', 'chun ked', 'a space inside chunked'],
  ['te-form-feed', '\x0cchunked', 'a form feed before chunked'],
  ['te-backspace', 'chunked\x08', 'a backspace behind chunked'],
  ['te-no-break-space', 'chunked\xa0', 'a no-break space of Latin-1 behind chunked'],
  ['te-in-brackets', '[chunked]', 'chunked in brackets'],
  ['te-semicolon-list', 'gzip; chunked', 'chunked as a parameter of another coding'],
  ['te-chunked-then-identity', 'chunked, identity', 'identity behind chunked'],
  ['te-deflate', 'deflate', 'deflate without chunked behind it'],
  ['te-with-kelvin-sign', 'chun\xe2\x84\xaaed', 'a letter that folds to one of ASCII in Unicode'],
];

const methods: readonly (readonly [id: string, method: string])[] = [
  ['content-in-delete', 'DELETE'],
  ['content-in-options', 'OPTIONS'],
  ['content-in-put', 'PUT'],
  ['content-in-trace', 'TRACE'],
];

/** Whatever is said of the request, its content is not the next one. */
const anyAnswer: readonly Outcome[] = [
  { status: '2xx', as: 'served', then: [contentReadOrClosed] },
  { status: ['3xx', '4xx', '5xx'], as: 'refused', then: [contentReadOrClosed] },
];

export const framingForms: readonly Case[] = [
  ...lengths.map(([id, value, what]): Case => ({
    id,
    title: `Answers 400 to a Content-Length with ${what} and closes`,
    spec: ['rfc9112-6.3-invalid-content-length-400', 'rfc9110-8.6-digits-only'],
    twin: withLength,
    run: [{ send: post([`Content-Length: ${value}`], 'hello') }, { expect: refused }],
  })),
  ...huge.map(([id, value, what]): Case => ({
    id,
    title: `Does not take a Content-Length of ${what} for a smaller one`,
    spec: ['rfc9110-8.6-no-overflow'],
    because: 'The number is valid. To wait for so much, and to refuse it, are both right.',
    twin: withLength,
    run: [{ send: post([`Content-Length: ${value}`], 'hello') }, { expect: notWrapped }],
  })),
  ...codings.map(([id, value, what]): Case => ({
    id,
    title: `Answers 400 to a Transfer-Encoding with ${what} and closes`,
    spec: ['rfc9112-6.3-final-not-chunked', 'rfc9112-11.2-no-guessing-at-framing'],
    twin: postChunked(hello),
    run: [{ send: post([`Transfer-Encoding: ${value}`], hello) }, { expect: refused }],
  })),
  ...methods.map(([id, method]): Case => ({
    id,
    title: `Does not leave the content of ${method} in the connection`,
    spec: ['rfc9112-6-request-body-presence', 'rfc9112-9.3-read-whole-body-or-close'],
    because: 'Framing does not depend on the method, and not on whether it is served.',
    twin: getEcho(),
    run: [
      { send: `${request(`${method} {echo} HTTP/1.1`, 'Content-Length: 5')}hello` },
      { expect: anyAnswer },
    ],
  })),
  {
    id: 'te-in-head',
    title: 'Does not leave chunked content of a HEAD in the connection',
    spec: ['rfc9112-6-request-body-presence', 'rfc9112-9.3-read-whole-body-or-close'],
    twin: getEcho(),
    run: [
      { send: request('HEAD {echo} HTTP/1.1', 'Transfer-Encoding: chunked') + hello },
      { expect: anyAnswer, method: 'HEAD' },
    ],
  },
  {
    id: 'te-lines-chunked-twice',
    title: 'Refuses two Transfer-Encoding lines that both say chunked',
    spec: ['rfc9112-6.1-chunked-once', 'rfc9112-11.2-no-guessing-at-framing'],
    hardening: true,
    twin: postChunked(hello),
    run: [
      { send: post(['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], hello) },
      { expect: { status: [400, 501], as: 'refused' } },
    ],
  },
  {
    id: 'te-deflate-then-chunked',
    title: 'Answers 501 to a coding that it may not understand before chunked, or decodes it',
    spec: ['rfc9112-6.1-unknown-coding'],
    because: 'The data is no deflate at all: who knows the coding says 400.',
    twin: postChunked(hello),
    run: [
      { send: post(['Transfer-Encoding: deflate, chunked'], hello) },
      {
        expect: [
          { status: 501, as: 'not implemented' },
          { status: 400, as: 'refused as no deflate' },
        ],
      },
    ],
  },
  {
    id: 'te-list-over-lines',
    title: 'Joins Transfer-Encoding lines, of which the first is empty',
    spec: ['rfc9110-5.6.1.2-empty-elements', 'rfc9110-5.2-combined-value'],
    because: 'An empty line adds no coding. Two lines may look like an attack: 400 is no surprise.',
    twin: postChunked(hello),
    run: [
      { send: post(['Transfer-Encoding:', 'Transfer-Encoding: chunked'], hello) },
      { expect: [served, { status: [400, 501], as: 'refused' }] },
    ],
  },
  {
    id: 'cl-list-three-same',
    title: 'Refuses a Content-Length with one value three times in a list, or takes it once',
    spec: ['rfc9112-6.3-invalid-content-length', 'rfc9110-8.6-identical-list'],
    twin: withLength,
    run: [
      { send: post(['Content-Length: 5, 5,5'], 'hello') },
      { expect: [refused, { ...served, echo: { content: 'hello' } }] },
    ],
  },
  {
    id: 'cl-lines-one-empty',
    title: 'Refuses a second Content-Length line that is empty, or takes the first alone',
    spec: ['rfc9112-6.3-invalid-content-length', 'rfc9110-8.6-digits-only'],
    twin: withLength,
    run: [
      { send: post(['Content-Length: 5', 'Content-Length:'], 'hello') },
      { expect: [refused, { ...served, echo: { content: 'hello' } }] },
    ],
  },
  {
    id: 'cl-large-number-of-zeros',
    title: 'Reads a Content-Length of 100 zeros and a 5, or refuses it as too long',
    spec: ['rfc9112-6.3-content-length-octets'],
    because: 'Any number of digits is in the grammar, and the value is five.',
    twin: withLength,
    run: [
      { send: post([`Content-Length: ${'0'.repeat(100)}5`], 'hello') },
      {
        expect: [
          { ...served, echo: { content: 'hello' } },
          { status: '4xx', as: 'refused' },
        ],
      },
    ],
  },
  {
    id: 'cl-zero-then-request',
    title: 'Reads the request behind one whose content has no octets',
    spec: ['rfc9112-6.3-content-length-octets', 'rfc9112-9.3.2-response-order'],
    run: [
      { send: post(['Content-Length: 0'], getEcho()) },
      { expect: { status: '2xx', as: 'served' } },
      { expect: { status: '2xx', as: 'served' } },
      { canary: 'answered' },
    ],
  },
  {
    id: 'chunk-data-like-a-request',
    title: 'Does not answer a request that is chunk data',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-6.3-chunked-decides'],
    run: [
      { send: postChunked('20\r\nGET / HTTP/1.1\r\nHost: a.test\r\n\r\n\r\n0\r\n\r\n') },
      { expect: served },
    ],
  },
  {
    id: 'content-in-two-parts',
    title: 'Waits for the rest of content, and then serves the request',
    spec: ['rfc9112-6.3-content-length-octets', 'rfc9112-8-incomplete-request'],
    run: [
      { send: post(['Content-Length: 10'], 'hello') },
      {
        expect: [
          { silent: true, as: 'waits', then: [{ send: 'world' }, { expect: served }] },
          {
            status: '2xx',
            as: 'answered before the content',
            then: [{ send: 'world' }, contentReadOrClosed],
          },
        ],
      },
    ],
  },
];
