import { expectation } from '../../../src/http/expectation.ts';
import { chunkHeader } from '../../../src/http/grammar/chunk-header.ts';
import { contentLength } from '../../../src/http/grammar/content-length.ts';
import { latin1 } from '../../../src/http/grammar/latin1.ts';
import { listElements } from '../../../src/http/grammar/list.ts';
import { trimOws } from '../../../src/http/grammar/ows.ts';
import { isToken } from '../../../src/http/grammar/token.ts';
import { transferCodings } from '../../../src/http/grammar/transfer-coding.ts';
import type { Reject } from '../../../src/http/reject.ts';
import { taken, type Subject, type Taken } from '../subject.ts';
import { isOneLine } from './line-text.ts';

/** Reads what stands behind the colon of a field line. */
function inLine(octets: Uint8Array, read: (value: string) => boolean | string | Reject): Taken {
  if (!isOneLine(octets)) return 'refused';
  return taken(read(trimOws(latin1(octets, 0, octets.length))));
}

/** What decides how a message is framed, and what is asked of its recipient. */
export const values: readonly Subject[] = [
  {
    rule: 'Content-Length',
    samples: ['0', '0042', '9007199254740991'],
    take: (octets) => taken(contentLength(latin1(octets, 0, octets.length))),
    stricter: [
      {
        refusal: 'contentTooLarge',
        when: (text) => /^\d{16,}$/.test(text),
        example: '9007199254740992',
        spec: 'rfc9110-8.6-no-overflow',
        why: 'It is more than can be counted, and more than any limit.',
      },
    ],
  },
  {
    rule: 'Transfer-Encoding-in-line',
    samples: ['chunked', 'Chunked', ',\t, chunked ,'],
    take: (octets) => inLine(octets, transferCodings),
    stricter: [
      {
        refusal: 'unknownTransferCoding',
        when: (text) => /,[ \t]*chunked[ \t,]*$/i.test(text),
        example: 'gzip, chunked',
        spec: 'rfc9112-6.1-unknown-coding',
        why: 'chunked is the one coding that is understood.',
      },
      {
        refusal: 'finalCodingNotChunked',
        when: (text) => /^(?!.*(?:^|[ \t,])chunked[ \t,]*$)/is.test(text),
        example: 'chunked, gzip',
        spec: 'rfc9112-6.3-final-not-chunked',
        why: 'Without chunked at last nobody knows where a request ends.',
      },
      {
        refusal: 'chunkedTwice',
        when: (text) => /chunked.*chunked/i.test(text),
        example: 'chunked, chunked',
        spec: 'rfc9112-6.1-chunked-once',
        why: 'What is chunked is not chunked once more.',
      },
      {
        refusal: 'chunkedParameters',
        when: (text) => /chunked[ \t]*;/i.test(text),
        example: 'chunked;a=b',
        spec: 'rfc9112-7.1-chunked-parameters',
        why: 'chunked has no parameters, so they are an error.',
      },
    ],
  },
  {
    rule: 'Connection-in-line',
    samples: ['close', ', keep-alive,Upgrade\t,'],
    take: (octets) => inLine(octets, (value) => listElements(value).every(isToken)),
  },
  {
    rule: 'Expect-in-line',
    samples: ['100-continue', '100-Continue , ,'],
    take: (octets) => inLine(octets, (value) => expectation(1, value)),
    stricter: [
      {
        refusal: 'expectation',
        when: (text) =>
          /^(?![ \t,]*100-continue(?:[ \t]*,[ \t]*(?:100-continue)?)*[ \t]*$)/i.test(text),
        example: 'a="b";c=d',
        spec: 'rfc9110-10.1.1-may-417',
        why: 'There is no other expectation that could be met.',
      },
    ],
  },
  {
    rule: 'chunk-header',
    samples: ['0', 'aF09', '5;a;b=c', '1 ;\ta = "b\\"c"'],
    take: (octets) =>
      isOneLine(octets) ? taken(chunkHeader(octets, 0, octets.length)) : 'refused',
    stricter: [
      {
        refusal: 'contentTooLarge',
        when: (text) => /^0*[1-9a-f][0-9a-f]{13,}/i.test(text),
        example: '20000000000000',
        spec: 'rfc9112-7.1-large-sizes',
        why: 'It is more than can be counted, and more than any limit.',
      },
    ],
  },
];
