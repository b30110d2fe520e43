import type { Case, Outcome, Step } from '../case.ts';
import { refusedAsIncomplete, served } from './outcomes.ts';
import { get, post, postChunked } from './requests.ts';

/** RFC 9112, 8 and 9: clients that leave in the midst of a request, in order or not. */

const twin = postChunked('5\r\nhello\r\n0\r\nX-Test: a\r\n\r\n');

/** Each place at which a message of chunked content can end too early. */
const places: readonly (readonly [id: string, octets: string, where: string])[] = [
  ['cut-in-chunk-size', postChunked('1'), 'inside a chunk size'],
  ['cut-behind-chunk-size', postChunked('5\r\n'), 'behind a chunk size'],
  ['cut-in-chunk-data', postChunked('5\r\nhel'), 'inside chunk data'],
  ['cut-behind-chunk-data', postChunked('5\r\nhello'), 'behind chunk data'],
  ['cut-before-last-chunk', postChunked('5\r\nhello\r\n'), 'before the last chunk'],
  ['cut-in-last-chunk', postChunked('5\r\nhello\r\n0'), 'inside the last chunk'],
  [
    'cut-in-trailer-name',
    postChunked('5\r\nhello\r\n0\r\nX-Te'),
    'inside the name of a trailer field',
  ],
  ['cut-behind-trailer', postChunked('5\r\nhello\r\n0\r\nX-Test: a\r\n'), 'behind a trailer field'],
  ['cut-before-content', post(['Content-Length: 5'], ''), 'before the content'],
  ['cut-in-chunk-extension', postChunked('5;a'), 'inside a chunk extension'],
];

/** Places in a head: nothing of it may be served. */
const inHead: readonly (readonly [id: string, octets: string, where: string])[] = [
  ['cut-in-method', 'GE', 'inside the method'],
  ['cut-in-target', 'GET {path}', 'inside the target'],
  ['cut-in-version', 'GET {path} HTTP/1.', 'inside the version'],
  ['cut-in-field', 'GET {path} HTTP/1.1\r\nHost: {host}\r\nX-Te', 'inside a field'],
  ['cut-in-empty-line', 'GET {path} HTTP/1.1\r\nHost: {host}\r\n\r', 'inside the empty line'],
];

const headCut: readonly Outcome[] = [
  { closes: true, as: 'closed without an answer' },
  { status: ['4xx', 501, 505], as: 'refused', then: [{ expect: { closes: true } }] },
];

/** Reset at each of these: what is left of the server serves others. */
const resets: readonly (readonly [id: string, run: readonly Step[], where: string])[] = [
  ['reset-before-request', [], 'before any octet'],
  ['reset-in-head', [{ send: 'GET {path} HTTP/1.1\r\nHo' }], 'inside a head'],
  ['reset-in-content', [{ send: post(['Content-Length: 10'], 'hello') }], 'inside content'],
  ['reset-in-chunk', [{ send: postChunked('5\r\nhel') }], 'inside a chunk'],
  ['reset-behind-request', [{ send: get() }], 'right behind a request'],
  ['reset-behind-pipeline', [{ send: get() + get() + get() }], 'behind three requests at once'],
  ['reset-behind-answer', [{ send: get() }, { expect: { status: '2xx' } }], 'behind an answer'],
];

export const cuts: readonly Case[] = [
  ...places.map(([id, octets, where]): Case => ({
    id,
    title: `Does not take a message for complete that ends ${where}`,
    spec: ['rfc9112-8-incomplete-chunked', 'rfc9112-8-incomplete-request'],
    twin,
    run: [{ send: octets }, { halfClose: true }, { expect: refusedAsIncomplete }],
  })),
  ...inHead.map(([id, octets, where]): Case => ({
    id,
    title: `Ends the connection after a FIN ${where}, with an error or without an answer`,
    spec: ['rfc9112-9.5-watch-for-close', 'rfc9112-8-incomplete-request'],
    twin: get(),
    run: [{ send: octets }, { halfClose: true }, { expect: headCut }],
  })),
  ...resets.map(([id, run, where]): Case => ({
    id,
    title: `Goes on serving others after a reset ${where}`,
    spec: ['rfc9110-2.3-parse-defensively', 'rfc9112-9.5-watch-for-close'],
    // Node resets no connection of TLS.
    needs: ['plain'],
    run: [...run, { reset: true }],
  })),
  {
    id: 'chunk-in-two-parts',
    title: 'Waits for the rest of a chunk, and then serves the request',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-8-incomplete-chunked'],
    run: [
      { send: postChunked('a\r\nhello') },
      {
        expect: [
          {
            silent: true,
            as: 'waits',
            then: [
              { send: 'world\r\n0\r\n\r\n' },
              { expect: { ...served, echo: { content: 'helloworld' } } },
            ],
          },
          { status: '2xx', as: 'answered before the content', echo: { content: '' } },
        ],
      },
    ],
  },
  {
    id: 'chunk-size-in-two-parts',
    title: 'Waits for the rest of a chunk size, and then serves the request',
    spec: ['rfc9112-7.1-decode-chunked', 'rfc9112-8-incomplete-chunked'],
    run: [
      { send: postChunked('0') },
      {
        expect: [
          {
            silent: true,
            as: 'waits',
            then: [
              { send: '5\r\nhello\r\n0\r\n\r\n' },
              { expect: { ...served, echo: { content: 'hello' } } },
            ],
          },
          { status: '2xx', as: 'answered before the content', echo: { content: '' } },
        ],
      },
    ],
  },
];
