import type { Random } from '../../src/testing/random.ts';

/** What decides where a message ends, and what looks as if it did. */
const TOKENS = [
  '\r',
  '\n',
  '\r\n',
  '\n\r',
  ' ',
  '\t',
  '\0',
  '\x0b',
  '\x85',
  '\xa0',
  ':',
  ';',
  ';a="',
  '"',
  ',',
  '0',
  '1',
  '00',
  '0x',
  '+',
  '-',
  '_',
  '.',
  'a',
  'chunked',
  'identity',
  'HTTP/1.0',
  'HTTP/1.1',
  '0\r\n\r\n',
  '0\n\n',
  ' \r\n',
  '\r\n ',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: identity, chunked\r\n',
  'Transfer-Encoding: xchunked\r\n',
  'Transfer-Encoding : chunked\r\n',
  'Transfer-Encoding:\x0bchunked\r\n',
  'Content-Length: 0\r\n',
  'Content-Length: 5\r\n',
  'Content-Length: 5, 5\r\n',
  'Content-Length: +5\r\n',
  'Content-Length : 5\r\n',
  'Content_Length: 5\r\n',
  'Host: b\r\n',
  'Connection: close\r\n',
  'Connection: keep-alive\r\n',
  'GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n',
] as const;

const TARGETS = ['/', '/a?b=c', '/%41', 'http://a/x'] as const;
const FIELDS = ['X: 1', 'A:\t b ', 'Accept: */*', 'Cookie: a=b; c="d"', 'Empty:'] as const;
const CONTENTS = ['', 'x', 'hello', '0\r\n\r\n', 'GET /in HTTP/1.1\r\nHost: a\r\n\r\n'] as const;
const EXTENSIONS = ['', '', '', ';a', ';a=b', ' ; a = "b;\\""'] as const;

/**
 * One to three requests, valid as they are, with up to three faults in them, mostly about where
 * lines and messages end.
 */
export function randomStream(random: Random): string {
  let stream = '';
  for (let left = random.between(1, 3); left > 0; left--) stream += randomMessage(random);
  for (let left = random.between(0, 3); left > 0; left--) stream = mutated(random, stream);
  return stream;
}

function randomMessage(random: Random): string {
  const fields = ['Host: a'];
  while (random.chance(0.4)) fields.push(random.pick(FIELDS));
  const framing = random.pick(['none', 'sized', 'chunked'] as const);
  const content = random.pick(CONTENTS);
  if (framing === 'sized') fields.push(`Content-Length: ${content.length}`);
  if (framing === 'chunked') fields.push('Transfer-Encoding: chunked');
  const method = framing === 'none' ? random.pick(['GET', 'HEAD', 'OPTIONS']) : 'POST';
  const head = [`${method} ${random.pick(TARGETS)} HTTP/1.1`, ...fields, '', ''].join('\r\n');
  if (framing === 'none') return head;
  return head + (framing === 'sized' ? content : chunked(random, content));
}

function chunked(random: Random, content: string): string {
  let chunks = '';
  for (let at = 0; at < content.length;) {
    const length = random.between(1, content.length - at);
    const size = length.toString(16);
    chunks += `${size}${random.pick(EXTENSIONS)}\r\n${content.slice(at, at + length)}\r\n`;
    at += length;
  }
  return `${chunks}0\r\n${random.chance(0.2) ? 'T: 1\r\n' : ''}\r\n`;
}

function mutated(random: Random, stream: string): string {
  const at = place(random, stream);
  switch (random.pick(['insert', 'insert', 'insert', 'replace', 'drop', 'repeat'] as const)) {
    case 'insert':
      return stream.slice(0, at) + random.pick(TOKENS) + stream.slice(at);
    case 'replace':
      return stream.slice(0, at) + random.pick(TOKENS) + stream.slice(at + 1);
    case 'drop':
      return stream.slice(0, at) + stream.slice(at + random.between(1, 3));
    case 'repeat': {
      const end = at + random.between(1, 30);
      return stream.slice(0, end) + stream.slice(at);
    }
  }
}

/** Anywhere, and more often beside the end of a line. */
function place(random: Random, stream: string): number {
  const at = random.between(0, stream.length);
  if (random.chance(0.4)) return at;
  const end = stream.indexOf('\r\n', at);
  return end < 0 ? at : Math.max(0, end + random.pick([0, 0, 1, 2, 2] as const));
}
