import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverConfig } from '../config.ts';
import { charactersOf } from '../testing/octets.ts';
import { CANARY, outcomes, readEvents, SMALL, withCanary } from '../testing/read-events.ts';

const defaults = { ...serverConfig(), contentBytesMax: 1_048_576 };

const host = 'Host: a\r\n';
const chunked = `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`;
const chunks = 'POST / 1.1 origin-form persists [Host: a] [Transfer-Encoding: chunked]';

/** A request line of this length, without its line end. */
const lineOf = (length: number) => `GET ${'/'.repeat(length - 13)} HTTP/1.1`;
const readLine = (length: number) => `GET ${'/'.repeat(length - 13)} 1.1 origin-form persists`;

/** A header section of this length, all line ends counted. */
const headerOf = (length: number) => `${host}X: ${'1'.repeat(length - 16)}\r\n\r\n`;
const readHeader = (length: number) => ` [Host: a] [X: ${'1'.repeat(length - 16)}]`;

/** A trailer section of this length, all line ends counted. */
const trailerOf = (length: number) => `t: ${'1'.repeat(length - 7)}\r\n\r\n`;

interface Limited {
  readonly name: string;
  readonly sent: string;
  readonly read: readonly string[];
}

const within: readonly Limited[] = [
  {
    name: 'a request line of the limit',
    sent: `${lineOf(80)}\r\n${host}\r\n`,
    read: [`${readLine(80)} [Host: a]`, 'complete'],
  },
  {
    name: 'a request line of the limit behind an empty line',
    sent: `\r\n${lineOf(80)}\r\n${host}\r\n`,
    read: [`${readLine(80)} [Host: a]`, 'complete'],
  },
  {
    name: 'a method of the limit',
    sent: `${'M'.repeat(64)} / HTTP/1.1\r\n${host}\r\n`,
    read: [`${'M'.repeat(64)} / 1.1 origin-form persists [Host: a]`, 'complete'],
  },
  {
    name: 'a header section of the limit',
    sent: `GET / HTTP/1.1\r\n${headerOf(120)}`,
    read: [`GET / 1.1 origin-form persists${readHeader(120)}`, 'complete'],
  },
  {
    name: 'field lines up to the limit',
    sent: `GET / HTTP/1.1\r\n${host}b:\r\nc:\r\nd:\r\n\r\n`,
    read: ['GET / 1.1 origin-form persists [Host: a] [b: ] [c: ] [d: ]', 'complete'],
  },
  {
    name: 'content of the limit',
    sent: `POST / HTTP/1.1\r\n${host}Content-Length: 32\r\n\r\n${'x'.repeat(32)}`,
    read: [
      'POST / 1.1 origin-form persists [Host: a] [Content-Length: 32]',
      `content ${'x'.repeat(32)}`,
      'complete',
    ],
  },
  {
    name: 'chunks with content of the limit',
    sent: `${chunked}10\r\n${'x'.repeat(16)}\r\n10\r\n${'x'.repeat(16)}\r\n0\r\n\r\n`,
    read: [chunks, `content ${'x'.repeat(32)}`, 'complete'],
  },
  {
    name: 'a chunk header of the limit',
    sent: `${chunked}1;${'a'.repeat(22)}\r\nx\r\n${'0'.repeat(24)}\r\n\r\n`,
    read: [chunks, 'content x', 'complete'],
  },
  {
    name: 'a trailer section of the limit',
    sent: `${chunked}0\r\n${trailerOf(48)}`,
    read: [chunks, `complete [t: ${'1'.repeat(41)}]`],
  },
  {
    name: 'trailer lines up to the limit',
    sent: `${chunked}0\r\nt:\r\nu:\r\n\r\n`,
    read: [chunks, 'complete [t: ] [u: ]'],
  },
];

for (const { name, sent, read } of within) {
  test(`RequestReader: ${name} is read, however it is cut`, () => {
    const events = [...read, 'between'];
    assert.deepEqual(outcomes(sent), [events]);
    assert.deepEqual(outcomes(sent + CANARY), [withCanary(events)]);
  });
}

const beyond: readonly Limited[] = [
  // @spec rfc9112-3-long-target
  {
    name: 'a request line one octet over the limit',
    sent: `${lineOf(81)}\r\n${host}\r\n`,
    read: ['reject targetTooLong'],
  },
  // @spec rfc9112-3-long-method
  {
    name: 'a method one octet over the limit',
    sent: `${'M'.repeat(65)} / HTTP/1.1\r\n${host}\r\n`,
    read: ['reject methodTooLong'],
  },
  // @spec rfc9110-5.4-field-too-large
  {
    name: 'a header section one octet over the limit',
    sent: `GET / HTTP/1.1\r\n${headerOf(121)}`,
    read: ['reject fieldsTooLarge'],
  },
  {
    name: 'a header section that leaves no room for its empty line',
    sent: `GET / HTTP/1.1\r\n${headerOf(122)}`,
    read: ['reject fieldsTooLarge'],
  },
  // @spec rfc9110-5.4-field-too-large
  {
    name: 'one field line over the limit',
    sent: `GET / HTTP/1.1\r\n${host}b:\r\nc:\r\nd:\r\ne:\r\n\r\n`,
    read: ['reject tooManyFields'],
  },
  // @spec rfc9110-15.5.14-413
  {
    name: 'content one octet over the limit, before any of it',
    sent: `POST / HTTP/1.1\r\n${host}Content-Length: 33\r\n\r\n`,
    read: ['reject contentTooLarge'],
  },
  // @spec rfc9110-15.5.14-413
  {
    name: 'chunks with content one octet over the limit, before the octet',
    sent: `${chunked}10\r\n${'x'.repeat(16)}\r\n11\r\n`,
    read: [chunks, `content ${'x'.repeat(16)}`, 'reject contentTooLarge'],
  },
  // @spec rfc9112-7.1.1-limit-extensions
  {
    name: 'a chunk header one octet over the limit',
    sent: `${chunked}1;${'a'.repeat(23)}\r\nx\r\n`,
    read: [chunks, 'reject chunkHeaderTooLong'],
  },
  {
    name: 'a trailer section one octet over the limit',
    sent: `${chunked}0\r\n${trailerOf(49)}`,
    read: [chunks, 'reject fieldsTooLarge'],
  },
  {
    name: 'one trailer line over the limit',
    sent: `${chunked}0\r\nt:\r\nu:\r\nv:\r\n\r\n`,
    read: [chunks, 'reject tooManyFields'],
  },
];

for (const { name, sent, read } of beyond) {
  test(`RequestReader: ${name} is refused, however it is cut and whatever follows`, () => {
    assert.deepEqual(outcomes(sent), [read]);
    assert.deepEqual(outcomes(sent + CANARY), [read]);
  });
}

/** So many chunks of one octet, with 10 octets around each. */
const light = (count: number) => '1;abcd\r\nx\r\n'.repeat(count);
const tight = { ...SMALL, contentBytesMax: 10_000, chunkOverheadBytesMax: 100 };

// @spec rfc9112-7.1.1-limit-extensions
test('RequestReader: what is around chunks may be so much, and no more', () => {
  const sent = `${chunked}${light(10)}`;
  const read = [chunks, `content ${'x'.repeat(10)}`];
  const refused = [...read, 'reject chunkOverhead'];
  assert.deepEqual(readEvents([sent + light(1)], tight), refused);
  assert.deepEqual(readEvents(charactersOf(sent + light(1)), tight), refused);
  const roomy = { ...tight, chunkOverheadBytesMax: 105 };
  assert.deepEqual(readEvents([`${sent}0\r\n\r\n`], roomy), [...read, 'complete', 'between']);
});

// @spec rfc9112-7.1.1-limit-extensions
test('RequestReader: content pays for what is around it, three times as much', () => {
  const paying = `18\r\n${'x'.repeat(24)}\r\n`;
  const sent = `${chunked}${paying.repeat(10)}${light(73)}`;
  const content = `content ${'x'.repeat(10 * 24 + 73)}`;
  const paid = [chunks, content];
  assert.deepEqual(readEvents([`${sent}${light(200)}`], tight).at(-1), 'reject chunkOverhead');
  assert.deepEqual(readEvents([`${sent}0\r\n\r\n`], tight), [...paid, 'complete', 'between']);
});

// @spec rfc9112-7.1.1-limit-extensions
test('RequestReader: what is around chunks is counted anew for each body', () => {
  const sent = `${chunked}${light(9)}0\r\n\r\n`.repeat(3);
  const read = [chunks, `content ${'x'.repeat(9)}`, 'complete'];
  assert.deepEqual(readEvents([sent], tight), [...read, ...read, ...read, 'between']);
});

test('RequestReader: the defaults take thousands of chunks of one octet, and no million', () => {
  const some = readEvents([`${chunked}${'1\r\nx\r\n'.repeat(19_000)}0\r\n\r\n`], defaults);
  assert.deepEqual(some.at(-1), 'between');
  const many = readEvents([`${chunked}${'1\r\nx\r\n'.repeat(20_001)}`], defaults);
  assert.deepEqual(many.at(-1), 'reject chunkOverhead');
  const fair = readEvents([`${chunked}${'a\r\n0123456789\r\n'.repeat(100_000)}`], defaults);
  assert.deepEqual(fair.at(-1), 'inside');
});

// @spec rfc9112-3-8000-octets
// @spec rfc9110-4.1-8000-octet-uris
// @spec rfc9110-2.3-lengths-as-sent
test('RequestReader: the defaults take a line of 8000 octets, a target of 8000, and 8192', () => {
  for (const length of [8000, 8013, 8192]) {
    const events = readEvents([`${lineOf(length)}\r\n${host}\r\n`], defaults);
    assert.deepEqual(events, [`${readLine(length)} [Host: a]`, 'complete', 'between']);
  }
  assert.deepEqual(readEvents([`${lineOf(8193)}\r\n${host}\r\n`], defaults), [
    'reject targetTooLong',
  ]);
});
