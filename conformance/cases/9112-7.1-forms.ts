import type { Case, Outcome } from '../case.ts';
import { contentRefused, rejectedOtherwise, served } from './outcomes.ts';
import { get, post, postChunked, postTrailers } from './requests.ts';

/** RFC 9112, 7.1: more chunks, valid and not, and what trailer fields may not do. */

const twin = postChunked('5\r\nhello\r\n0\r\n\r\n');

const decoded: Outcome = { ...served, echo: { content: 'hello' } };

const answeredEarly: Outcome = {
  status: '2xx',
  as: 'answered before the content',
  echo: { content: '' },
};

const valid: readonly (readonly [id: string, chunks: string, what: string])[] = [
  ['chunk-size-64-zeros', `${'0'.repeat(64)}5\r\nhello\r\n0\r\n\r\n`, 'a size with 64 zeros'],
  [
    'chunks-of-one-octet',
    '1\r\nh\r\n1\r\ne\r\n1\r\nl\r\n1\r\nl\r\n1\r\no\r\n0\r\n\r\n',
    'chunks of one octet',
  ],
  ['last-chunk-64-zeros', `5\r\nhello\r\n${'0'.repeat(64)}\r\n\r\n`, 'a last chunk of 64 zeros'],
  [
    'chunk-ext-everywhere',
    '2;a\r\nhe\r\n3;b=c;d="e"\r\nllo\r\n0;f\r\n\r\n',
    'an extension in each line',
  ],
  ['chunk-ext-empty-quoted', '5;a=""\r\nhello\r\n0\r\n\r\n', 'an empty quoted value'],
  [
    'chunk-ext-quoted-semicolon',
    '5;a=";b=\\"\\\\"\r\nhello\r\n0\r\n\r\n',
    'marks and pairs in a quoted value',
  ],
  [
    'chunk-ext-quoted-size',
    '5;a="\t0 0"\r\nhello\r\n0\r\n\r\n',
    'what looks like a size in a quoted value',
  ],
];

const invalid: readonly (readonly [id: string, chunks: string, what: string])[] = [
  [
    'chunk-size-suffix',
    '5g\r\nhello\r\n0\r\n\r\n',
    'a letter that is no digit behind a chunk size',
  ],
  ['chunk-size-decimal-point', '5.0\r\nhello\r\n0\r\n\r\n', 'a decimal point in a chunk size'],
  ['chunk-size-in-quotes', '"5"\r\nhello\r\n0\r\n\r\n', 'a chunk size in quotation marks'],
  ['chunk-size-list', '5,5\r\nhello\r\n0\r\n\r\n', 'a list of chunk sizes'],
  [
    'chunk-size-h-suffix',
    '5h\r\nhello\r\n0\r\n\r\n',
    'a chunk size with the suffix of assembly languages',
  ],
  ['chunk-size-capital-prefix', '0X5\r\nhello\r\n0\r\n\r\n', 'a chunk size with the prefix 0X'],
  [
    'chunk-size-full-width',
    '\xef\xbc\x95\r\nhello\r\n0\r\n\r\n',
    'a chunk size of a digit that is not of ASCII',
  ],
  ['chunk-size-comment', '5 (five)\r\nhello\r\n0\r\n\r\n', 'a comment behind a chunk size'],
  [
    'chunk-extra-crlf-before-last',
    '5\r\nhello\r\n\r\n0\r\n\r\n',
    'an empty line before the last chunk',
  ],
  [
    'chunk-extra-crlf-before-first',
    '\r\n5\r\nhello\r\n0\r\n\r\n',
    'an empty line before the first chunk',
  ],
  [
    'chunk-extra-crlf-in-data',
    '5\r\n\r\nhello\r\n0\r\n\r\n',
    'an empty line before the data of a chunk',
  ],
  ['chunk-data-short', '6\r\nhello\r\n0\r\n\r\n', 'chunk data shorter than its size'],
  [
    'chunk-data-other-two-octets',
    '5\r\nhelloXX0\r\n\r\n',
    'two octets in place of the CRLF behind chunk data',
  ],
  ['chunk-data-lf-cr', '5\r\nhello\n\r0\r\n\r\n', 'LF CR behind chunk data'],
  ['chunk-last-minus-zero', '5\r\nhello\r\n-0\r\n\r\n', 'a last chunk of minus zero'],
  ['chunk-plain-content', 'hello', 'content that is not chunked though it says so'],
  ['chunk-ext-two-equals', '5;a=b=c\r\nhello\r\n0\r\n\r\n', 'an extension with two equals signs'],
  ['chunk-ext-two-semicolons', '5;;a\r\nhello\r\n0\r\n\r\n', 'two semicolons before an extension'],
  ['chunk-ext-quoted-name', '5;"a"=b\r\nhello\r\n0\r\n\r\n', 'an extension whose name is quoted'],
  [
    'chunk-ext-after-quote',
    '5;a="b"c\r\nhello\r\n0\r\n\r\n',
    'a letter behind the quoted value of an extension',
  ],
  [
    'chunk-ext-quoted-crlf',
    '5;a="\r\nb"\r\nhello\r\n0\r\n\r\n',
    'CRLF inside the quoted value of an extension',
  ],
  [
    'chunk-ext-of-last-chunk-bad',
    '5\r\nhello\r\n0;\r\n\r\n',
    'a semicolon alone behind the size of the last chunk',
  ],
];

const sizes: readonly (readonly [id: string, size: string, what: string])[] = [
  ['chunk-size-2-to-the-31', '80000005', '2 to the 31 and 5'],
  ['chunk-size-2-to-the-53', '20000000000001', '2 to the 53 and 1'],
  ['chunk-size-2-to-the-63', '8000000000000005', '2 to the 63 and 5'],
  ['chunk-size-sixteen-f', 'ffffffffffffffff', '2 to the 64 less 1'],
  ['chunk-size-64-digits', `1${'0'.repeat(62)}5`, '64 digits'],
];

const notWrapped: readonly Outcome[] = [
  { status: '4xx', as: 'refused', then: [{ canary: 'unanswered' }] },
  {
    silent: true,
    as: 'waits',
    then: [{ send: get() }, { expect: [{ silent: true }, { closes: true }] }],
  },
  { ...answeredEarly, then: [{ send: get() }, { expect: [{ silent: true }, { closes: true }] }] },
  { closes: true, as: 'closed without an answer' },
];

const trailers: readonly (readonly [id: string, name: string, value: string])[] = [
  ['trailer-host', 'Host', 'other.example'],
  ['trailer-connection', 'Connection', 'close'],
  ['trailer-content-type', 'Content-Type', 'text/other'],
  ['trailer-cookie', 'Cookie', 'a=b'],
  ['trailer-expect', 'Expect', 'other'],
  ['trailer-te', 'TE', 'trailers'],
  ['trailer-trailer', 'Trailer', 'X-Test'],
  ['trailer-content-encoding', 'Content-Encoding', 'gzip'],
  ['trailer-range', 'Range', 'bytes=0-0'],
  ['trailer-if-match', 'If-Match', '"other"'],
];

const badTrailers: readonly (readonly [id: string, line: string, what: string])[] = [
  ['trailer-without-name', ': a', 'a trailer field without a name'],
  ['trailer-name-with-space', 'X Test: a', 'a space in the name of a trailer field'],
  [
    'trailer-name-beyond-ascii',
    'X\xc3\xa9: a',
    'octets above ASCII in the name of a trailer field',
  ],
  ['trailer-tab-before-colon', 'X-Test\t: a', 'HTAB before the colon of a trailer field'],
  ['trailer-of-a-request', 'GET / HTTP/1.1', 'a request-line among the trailer fields'],
];

export const chunkForms: readonly Case[] = [
  ...valid.map(([id, chunks, what]): Case => ({
    id,
    title: `Decodes chunked content with ${what}`,
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-7.1.1-ignore-unknown'],
    run: [{ send: postChunked(chunks) }, { expect: decoded }],
  })),
  ...invalid.map(([id, chunks, what]): Case => ({
    id,
    title: `Refuses ${what}`,
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    twin,
    // What is short of an end may be waited for: with a FIN it is over either way.
    run: [{ send: postChunked(chunks) }, { halfClose: true }, { expect: contentRefused }],
  })),
  ...sizes.map(([id, size, what]): Case => ({
    id,
    title: `Does not take a chunk size of ${what} for a smaller one`,
    spec: ['rfc9112-7.1-large-sizes'],
    because: 'The size is valid. To wait for so much, and to refuse it, are both right.',
    twin,
    run: [{ send: postChunked(`${size}\r\nhello\r\n0\r\n\r\n`) }, { expect: notWrapped }],
  })),
  ...trailers.map(([id, name, value]): Case => ({
    id,
    title: `Does not obey ${name} among the trailer fields`,
    spec: ['rfc9112-7.1.2-no-merge', 'rfc9110-6.5.1-no-trailer-merge'],
    because: 'What it says would have been due before the content. To drop it is right.',
    twin,
    run: [
      { send: postTrailers(`${name}: ${value}`) },
      {
        expect: [
          {
            ...decoded,
            echo: { content: 'hello', ...(name === 'Host' ? {} : { absent: [name] }) },
          },
          { status: 400, as: 'refused' },
        ],
      },
    ],
  })),
  ...badTrailers.map(([id, line, what]): Case => ({
    id,
    title: `Refuses ${what}`,
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-5-field-line'],
    twin: postTrailers('X-Test: a'),
    run: [{ send: postTrailers(line) }, { expect: contentRefused }],
  })),
  {
    id: 'trailers-announced',
    title: 'Decodes chunked content whose trailer fields are announced',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9110-6.5-trailers-apart'],
    run: [
      {
        send: post(
          ['Trailer: X-Sum', 'Transfer-Encoding: chunked'],
          '5\r\nhello\r\n0\r\nX-Sum: a\r\n\r\n',
        ),
      },
      { expect: { ...decoded, echo: { content: 'hello', absent: ['X-Sum'] } } },
    ],
  },
  {
    id: 'trailers-other-than-announced',
    title: 'Decodes chunked content with other trailer fields than were announced',
    spec: ['rfc9112-7.1-decode-chunked'],
    because: 'The announcement is a hint. It changes nothing of the framing.',
    run: [
      {
        send: post(
          ['Trailer: X-Sum', 'Transfer-Encoding: chunked'],
          '5\r\nhello\r\n0\r\nX-Other: a\r\n\r\n',
        ),
      },
      { expect: decoded },
    ],
  },
  {
    id: 'trailer-fields-1000',
    title: 'Serves a request with 1000 trailer fields, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    twin: postTrailers('X-Test: a'),
    run: [
      {
        send: [postChunked('5\r\nhello\r\n0\r\n'), { text: 'X-Test: a\r\n', times: 1000 }, '\r\n'],
      },
      {
        expect: [
          decoded,
          answeredEarly,
          { status: '4xx', as: 'too large' },
          ...rejectedOtherwise.slice(1),
        ],
      },
    ],
  },
  {
    id: 'trailer-value-100000-octets',
    title: 'Serves a request with a trailer value of 100000 octets, or answers it in 4xx',
    spec: ['rfc9110-5.4-field-too-large'],
    twin: postTrailers('X-Test: a'),
    run: [
      {
        send: [
          postChunked('5\r\nhello\r\n0\r\nX-Test: '),
          { text: 'a', times: 100_000 },
          '\r\n\r\n',
        ],
      },
      {
        expect: [
          decoded,
          answeredEarly,
          { status: '4xx', as: 'too large' },
          ...rejectedOtherwise.slice(1),
        ],
      },
    ],
  },
  {
    id: 'trailer-section-lf',
    title: 'Refuses a trailer section that ends in LF alone',
    spec: ['rfc9112-2.2-not-grammar', 'rfc9112-7.1-chunk-grammar'],
    because: 'The licence to take LF for a line end is for the start-line and the header fields.',
    twin,
    run: [
      { send: postChunked('5\r\nhello\r\n0\r\n\n') },
      { halfClose: true },
      { expect: contentRefused },
    ],
  },
];
