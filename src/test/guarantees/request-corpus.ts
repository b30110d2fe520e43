/** Octets of one connection. */
export interface CorpusEntry {
  readonly name: string;
  readonly octets: string;

  /** What is told of at last where all is served, or that something is refused or the last. */
  readonly ends: 'with /next' | 'without /next';
}

const HOST = 'Host: a\r\n';
const CHUNKED = `POST /c HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n`;
const NEXT = `GET /next HTTP/1.1\r\n${HOST}\r\n`;

/** Octets that are served, each with a request behind that shows where the one before ended. */
const SERVED: readonly Omit<CorpusEntry, 'ends'>[] = [
  { name: 'get', octets: `GET / HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'three gets', octets: `GET /1 HTTP/1.1\r\n${HOST}\r\nHEAD /2 HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'empty lines first', octets: `\r\nGET /1 HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'old version', octets: 'GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n' },
  { name: 'absolute form', octets: `GET http://b:80/x?y HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'asterisk form', octets: `OPTIONS * HTTP/1.1\r\n${HOST}\r\n` },
  {
    name: 'fields',
    octets: `GET /f HTTP/1.1\r\n${HOST}A:b\r\nC: \t d e \t\r\nA: \xe9"\\\r\nEmpty:\r\n\r\n`,
  },
  { name: 'sized', octets: `POST /s HTTP/1.1\r\n${HOST}Content-Length: 5\r\n\r\n\r\n\0\xffa` },
  { name: 'sized, none', octets: `POST /s HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n` },
  { name: 'chunked', octets: `${CHUNKED}3\r\nabc\r\n0A ; a="\\"" ;b\r\n0123456789\r\n0\r\n\r\n` },
  { name: 'chunked, none', octets: `${CHUNKED}000\r\n\r\n` },
  { name: 'trailers', octets: `${CHUNKED}1\r\nx\r\n0\r\nT: 1\r\nU: \xe9 \r\n\r\n` },
  { name: 'content like a request', octets: `${CHUNKED}${hex(NEXT)}\r\n${NEXT}\r\n0\r\n\r\n` },
  {
    name: 'expectation',
    octets: `POST /e HTTP/1.1\r\n${HOST}Expect: 100-continue\r\nContent-Length: 2\r\n\r\nab`,
  },
  {
    name: 'upgrade that nobody takes up',
    octets: `GET /u HTTP/1.1\r\n${HOST}Connection: upgrade\r\nUpgrade: x\r\n\r\n`,
  },
  {
    name: 'safe and unsafe in turn',
    octets: `GET /1 HTTP/1.1\r\n${HOST}\r\nPUT /2 HTTP/1.1\r\n${HOST}Content-Length: 1\r\n\r\na`,
  },
].map(({ name, octets }) => ({ name, octets: octets + NEXT }));

/** Octets behind which nothing is served. */
const LAST: readonly Omit<CorpusEntry, 'ends'>[] = [
  { name: 'close', octets: `GET /1 HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n` },
  { name: 'old version, closing', octets: 'GET /1 HTTP/1.0\r\n\r\n' },
  { name: 'bare LF', octets: `GET / HTTP/1.1\r\n${HOST}A: b\n\r\n` },
  { name: 'bare CR', octets: `GET / HTTP/1.1\r\n${HOST}A: b\rc\r\n\r\n` },
  { name: 'CR CR LF', octets: `GET / HTTP/1.1\r\r\n${HOST}\r\n` },
  { name: 'NUL', octets: `GET / HTTP/1.1\r\n${HOST}A: \0\r\n\r\n` },
  { name: 'space at the start', octets: ` GET / HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'two empty lines', octets: `\r\n\r\nGET / HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'two spaces', octets: `GET  / HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'no target', octets: `GET HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'no version', octets: `GET /\r\n${HOST}\r\n` },
  { name: 'a later version', octets: `GET / HTTP/2.0\r\n${HOST}\r\n` },
  { name: 'no host', octets: 'GET / HTTP/1.1\r\nA: b\r\n\r\n' },
  { name: 'two hosts', octets: `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n` },
  { name: 'no good host', octets: 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n' },
  { name: 'obs-fold', octets: `GET / HTTP/1.1\r\n${HOST} b\r\n\r\n` },
  { name: 'space before a colon', octets: `GET / HTTP/1.1\r\n${HOST}A : b\r\n\r\n` },
  { name: 'no colon', octets: `GET / HTTP/1.1\r\n${HOST}A\r\n\r\n` },
  { name: 'both lengths', octets: `${CHUNKED.slice(0, -2)}Content-Length: 5\r\n\r\nhello` },
  { name: 'two lengths', octets: lengths('5', '6') },
  { name: 'no good length', octets: lengths('+5') },
  { name: 'an unknown coding', octets: CHUNKED.replace('chunked', 'gzip, chunked') },
  { name: 'chunked not last', octets: CHUNKED.replace('chunked', 'chunked, gzip') },
  { name: 'an unknown expectation', octets: `GET / HTTP/1.1\r\n${HOST}Expect: x\r\n\r\n` },
  { name: 'no tunnel', octets: `CONNECT a:80 HTTP/1.1\r\n${HOST}\r\nabc` },
  { name: 'no chunk size', octets: `${CHUNKED}g\r\n` },
  { name: 'a chunk size with a sign', octets: `${CHUNKED}-1\r\n` },
  { name: 'a chunk longer than it says', octets: `${CHUNKED}1\r\nab\r\n0\r\n\r\n` },
  { name: 'a chunk ended by LF', octets: `${CHUNKED}1\r\na\n0\r\n\r\n` },
  { name: 'a chunk size ended by LF', octets: `${CHUNKED}1\na\r\n0\r\n\r\n` },
  { name: 'a broken extension', octets: `${CHUNKED}1;"\r\na\r\n0\r\n\r\n` },
  { name: 'a broken trailer', octets: `${CHUNKED}1\r\na\r\n0\r\nT : u\r\n\r\n` },
  { name: 'content too large', octets: lengths('401') },
  { name: 'chunks too large', octets: `${CHUNKED}191\r\n${'a'.repeat(401)}\r\n0\r\n\r\n` },
  { name: 'a target too long', octets: `GET /${'a'.repeat(8_200)} HTTP/1.1\r\n${HOST}\r\n` },
  { name: 'fields too large', octets: `GET / HTTP/1.1\r\n${HOST}A: ${'a'.repeat(400)}\r\n\r\n` },
  { name: 'fields too many', octets: `GET / HTTP/1.1\r\n${HOST}${'A:b\r\n'.repeat(12)}\r\n` },
  { name: 'trailers too large', octets: `${CHUNKED}0\r\nA: ${'a'.repeat(400)}\r\n\r\n` },
  { name: 'an extension too long', octets: `${CHUNKED}1;${'a'.repeat(60)}\r\na\r\n0\r\n\r\n` },
  { name: 'something else', octets: '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03' },
].map(({ name, octets }) => ({ name, octets: `${octets}${NEXT}` }));

/** Octets that are no whole request. */
const UNFINISHED = [
  { name: 'not whole', octets: 'GET / HTTP/1.1\r\nHost' },
  { name: 'content not whole', octets: `${CHUNKED}5\r\nab` },
];

/** What is cut in all places, under the limits of `CORPUS_LIMITS`. */
export const CORPUS: readonly CorpusEntry[] = [
  ...SERVED.map((entry) => ({ ...entry, ends: 'with /next' as const })),
  ...[...LAST, ...LAST.map(behindAnother), ...UNFINISHED].map((entry) => ({
    ...entry,
    ends: 'without /next' as const,
  })),
];

export const CORPUS_LIMITS = {
  contentBytesMax: 400,
  headerBytesMax: 300,
  headerLinesMax: 10,
  trailerBytesMax: 300,
  chunkHeaderBytesMax: 40,
};

function behindAnother({ name, octets }: Omit<CorpusEntry, 'ends'>): Omit<CorpusEntry, 'ends'> {
  return { name: `${name}, behind another`, octets: `GET /first HTTP/1.1\r\n${HOST}\r\n${octets}` };
}

function lengths(...values: readonly string[]): string {
  const fields = values.map((value) => `Content-Length: ${value}\r\n`).join('');
  return `POST /l HTTP/1.1\r\n${HOST}${fields}\r\nhello!`;
}

function hex(text: string): string {
  return text.length.toString(16);
}
