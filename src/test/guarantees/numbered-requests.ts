import type { Random } from '../../testing/random.ts';

/** A request that a client sends, and what an answer to it has to be about. */
export interface NumberedRequest {
  readonly number: number;
  readonly method: string;
  readonly octets: string;
}

/** Something that is no request, or none that is served. */
export interface RefusedRequest {
  /** As far as the server gets to know it: an answer to HEAD would have no content. */
  readonly method: string;
  readonly octets: string;
  readonly status: number;

  /** Whether the application is told of it before it is refused. */
  readonly isToldOf: boolean;
}

/** Those that may be served side by side. */
export const SAFE_METHODS: readonly string[] = ['GET', 'GET', 'GET', 'HEAD', 'OPTIONS'];
const METHODS: readonly string[] = [...SAFE_METHODS, 'POST', 'PUT', 'DELETE'];

/** A request with this number in its target, and content as the method has it. */
export function numberedRequest(
  random: Random,
  number: number,
  methods = METHODS,
): NumberedRequest {
  const method = random.pick(methods);
  const line = `${method} /${number} HTTP/1.1\r\nHost: a\r\n`;
  const fields = random.chance(0.3) ? `X-Filler: ${'f'.repeat(random.between(0, 300))}\r\n` : '';
  const isUnsafe = method === 'POST' || method === 'PUT';
  return { number, method, octets: line + fields + (isUnsafe ? content(random) : '\r\n') };
}

/** The end of a header section, and a content. */
function content(random: Random): string {
  const text = filler(random.chance(0.1) ? random.between(0, 20_000) : random.between(0, 200));
  if (random.chance(0.5)) return `Content-Length: ${text.length}\r\n\r\n${text}`;
  let chunks = 'Transfer-Encoding: chunked\r\n\r\n';
  for (let at = 0; at < text.length;) {
    const size = random.between(1, 2_000);
    const chunk = text.slice(at, at + size);
    chunks += `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
    at += size;
  }
  return `${chunks}0\r\n\r\n`;
}

/** So many octets that are not all alike. */
export function filler(length: number): string {
  return 'The quick brown fox jumps over the lazy dog. '.repeat(length / 45 + 1).slice(0, length);
}

const POST = 'POST /refused HTTP/1.1\r\nHost: a\r\n';
const CHUNKED = `${POST}Transfer-Encoding: chunked\r\n\r\n`;

/** The limits that some of the refused requests go beyond. */
export const REFUSING = { contentBytesMax: 100_000, headerBytesMax: 4_000 };

/** What is refused, under the limits of `REFUSING`. */
export const REFUSED: readonly RefusedRequest[] = [
  refused('GET', 'GET / HTTP/1.1\r\n\r\n', 400),
  refused('GET', 'GET / HTTP/1.1\nHost: a\n\n', 400),
  refused('GET', 'GET /\r\nHost: a\r\n\r\n', 400),
  refused('GET', 'GET / HTTP/3.0\r\nHost: a\r\n\r\n', 505),
  refused('GET', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400),
  refused('GET', 'GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n', 400),
  refused('GET', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n', 400),
  refused('HEAD', 'HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400),
  refused('GET', `GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414),
  refused('GET', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(5_000)}\r\n\r\n`, 431),
  refused('POST', `${POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`, 400),
  refused('POST', `${POST}Transfer-Encoding: gzip, chunked\r\n\r\n`, 501),
  refused('POST', `${POST}Expect: miracles\r\n\r\n`, 417),
  refused('POST', `${POST}Content-Length: 100001\r\n\r\n`, 413),
  refused('CONNECT', 'CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n', 501),
  { ...refused('POST', `${CHUNKED}5\r\nhelloX\r\n0\r\n\r\n`, 400), isToldOf: true },
  { ...refused('POST', `${CHUNKED}g\r\n`, 400), isToldOf: true },
  { ...refused('POST', `${CHUNKED}0\r\nT : u\r\n\r\n`, 400), isToldOf: true },
  {
    ...refused('POST', `${CHUNKED}18000\r\n${filler(98_304)}\r\n800\r\n`, 413),
    isToldOf: true,
  },
];

function refused(method: string, octets: string, status: number): RefusedRequest {
  return { method, octets, status, isToldOf: false };
}
