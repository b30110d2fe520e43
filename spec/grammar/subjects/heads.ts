import { httpVersion } from '../../../src/http/grammar/http-version.ts';
import { scanMethod } from '../../../src/http/grammar/request-line.ts';
import type { Reject } from '../../../src/http/reject.ts';
import { RequestReader, type ReadLimits } from '../../../src/http/read/request-reader.ts';
import { Request } from '../../../src/http/request.ts';
import { taken, type Stricter, type Subject, type Taken } from '../subject.ts';
import { isOneLine } from './line-text.ts';
import { ABSOLUTE_STRICTER, AUTHORITY_STRICTER } from './targets.ts';

const SP = 0x20;

/** More than anything compared here needs: limits are not what the grammar is about. */
const PLENTY: ReadLimits = {
  requestLineBytesMax: 8192,
  headerBytesMax: 8192,
  headerLinesMax: 100,
  contentBytesMax: 8192,
  chunkOverheadBytesMax: 8192,
  chunkHeaderBytesMax: 8192,
  trailerBytesMax: 8192,
  trailerLinesMax: 100,
};

/** What the reader of requests makes of octets between others, as it reads up to `read`. */
function request(
  before: string,
  octets: Uint8Array,
  after: string,
  read: 'head' | 'message',
): Taken {
  const reader = new RequestReader(PLENTY);
  reader.append(Buffer.concat([Buffer.from(before), octets, Buffer.from(after)]));
  for (;;) {
    const step = reader.read();
    if (step instanceof Request) {
      if (read === 'head') return reader.unread() === 0 ? 'taken' : 'refused';
    } else if (step === 'complete') return reader.unread() === 0 ? 'taken' : 'refused';
    else if (step instanceof Uint8Array) continue;
    else return typeof step === 'object' ? step.name : 'refused';
  }
}

const HIGHER_VERSION: Stricter = {
  refusal: 'majorVersion',
  when: (text) => /HTTP\/[02-9]\.\d$/.test(text),
  example: 'HTTP/2.0',
  spec: 'rfc9110-6.2-505',
  why: 'Other major versions are other protocols.',
};

const LONG_METHOD: Stricter = {
  refusal: 'methodTooLong',
  when: (text) => /^[^ ]{65}/.test(text),
  example: 'M'.repeat(65),
  spec: 'rfc9112-3-long-method',
  why: 'No method is that long.',
};

/** A case of a target, as a case of the request line that it stands in. */
function inLine({ when, example, ...rest }: Stricter, method: string): Stricter {
  return {
    ...rest,
    when: (text) => {
      const [given = '', target = ''] = text.split(' ');
      return (given === 'CONNECT') === (method === 'CONNECT') && when(target);
    },
    example: `${method} ${example} HTTP/1.1`,
  };
}

const LINE_STRICTER: readonly Stricter[] = [
  { ...HIGHER_VERSION, example: 'GET / HTTP/0.9' },
  { ...LONG_METHOD, example: `${LONG_METHOD.example} / HTTP/1.1` },
  ...ABSOLUTE_STRICTER.map((one) => inLine(one, 'GET')),
  ...AUTHORITY_STRICTER.map((one) => inLine(one, 'CONNECT')),
  {
    refusal: 'requestTarget',
    when: (text) => /^(?!CONNECT |OPTIONS )\S+ \* /.test(text),
    example: 'GET * HTTP/1.1',
    spec: 'rfc9112-3.2.4-options-only',
    why: 'Only OPTIONS asks about the server as a whole.',
  },
  {
    refusal: 'requestTarget',
    when: (text) => /^(?!CONNECT )\S+ [^/? ]*:\d* /.test(text),
    example: 'GET 127.0.0.1:80 HTTP/1.1',
    spec: 'rfc9112-3.2.3-connect-only',
    why: 'Only CONNECT has an authority-form.',
  },
  {
    refusal: 'connectTarget',
    when: (text) => /^CONNECT (?:\/|\*|[a-z][a-z0-9+.-]*:)/i.test(text),
    example: 'CONNECT / HTTP/1.1',
    spec: 'rfc9112-3.2.3-connect-only',
    why: 'CONNECT has an authority-form and nothing else.',
  },
  {
    refusal: 'targetScheme',
    when: (text) => /^(?!CONNECT )\S+ https:/i.test(text),
    example: 'GET https://a/ HTTP/1.1',
    spec: 'rfc9110-7.4-https-needs-security',
    why: 'A connection that is not secured does not serve https.',
  },
];

function wholeMethod(octets: Uint8Array): boolean | Reject {
  const end = scanMethod(Uint8Array.from([...octets, SP]), 0, octets.length + 1);
  return typeof end === 'number' ? end === octets.length : end;
}

/** Request lines, field lines, and sections of them. */
export const heads: readonly Subject[] = [
  {
    rule: 'method',
    samples: ['GET', 'M-SEARCH'],
    take: (octets) => taken(wholeMethod(octets)),
    stricter: [LONG_METHOD],
  },
  {
    rule: 'HTTP-version',
    samples: ['HTTP/1.1', 'HTTP/1.0', 'HTTP/1.9'],
    take: (octets) => taken(httpVersion(octets, 0, octets.length)),
    stricter: [HIGHER_VERSION],
  },
  {
    rule: 'request-line',
    samples: [
      'GET / HTTP/1.1',
      'GET /a?b HTTP/1.0',
      'OPTIONS * HTTP/1.1',
      'POST http://a/ HTTP/1.1',
      'CONNECT a:1 HTTP/1.1',
    ],
    take: (octets) => request('', octets, '\r\nHost: a\r\n\r\n', 'head'),
    stricter: LINE_STRICTER,
  },
  {
    rule: 'field-line',
    samples: ['a:', 'X-A: b \t c ', 'x:\t\xe9!\t', 'Accept-Language:de , en'],
    take: (octets) =>
      isOneLine(octets)
        ? request('GET / HTTP/1.1\r\nHost: a\r\n', octets, '\r\n\r\n', 'head')
        : 'refused',
  },
  {
    rule: 'trailer-section',
    samples: ['', 'a:\r\n', 'X-A: b c\r\nd:e\r\n'],
    take: (octets) =>
      request(CHUNKED, Buffer.concat([Buffer.from('0\r\n'), octets]), '\r\n', 'message'),
  },
  {
    rule: 'last-chunk',
    samples: ['0\r\n', '000;a\r\n', '0 ; a = "b;\\"" \t;c=d\r\n'],
    take: (octets) => request(CHUNKED, octets, '\r\n', 'message'),
  },
];

const CHUNKED = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
