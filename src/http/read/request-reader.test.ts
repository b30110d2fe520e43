import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEED_MORE } from '../grammar/result.ts';
import { Request } from '../request.ts';
import { TCHARS } from '../testing/character-lists.ts';
import { charactersOf, octetsOf, textOf } from '../testing/octets.ts';
import { SMALL } from '../testing/read-events.ts';
import { RequestReader } from './request-reader.ts';

/** A reader to which this has come. */
function readerOf(...parts: readonly string[]): RequestReader {
  const reader = new RequestReader(SMALL);
  for (const part of parts) reader.append(octetsOf(part));
  return reader;
}

function request(reader: RequestReader): Request {
  const step = reader.read();
  assert.ok(step instanceof Request);
  return step;
}

const post = 'POST / HTTP/1.1\r\nHost: a\r\n';
const chunked = `${post}Transfer-Encoding: chunked\r\n\r\n`;

test('RequestReader: reads nothing of what has come before it is asked to', () => {
  const reader = readerOf('GET / HTTP/1.1\r\n');
  assert.equal(reader.unread(), 16);
  assert.equal(reader.read(), NEED_MORE);
  assert.equal(reader.unread(), 0);
});

// @spec rfc9110-6.1-complete-message
test('RequestReader: a message is inside from its first octet to its last', () => {
  const reader = readerOf();
  const inside = () => reader.insideMessage();
  assert.equal(inside(), false);
  reader.append(octetsOf('G'));
  assert.equal(inside(), true);
  reader.append(octetsOf(`ET / HTTP/1.1\r\nHost: a\r\n\r\nG`));
  request(reader);
  assert.equal(inside(), true);
  assert.equal(reader.read(), 'complete');
  assert.equal(inside(), false);
  assert.equal(reader.read(), NEED_MORE);
  assert.equal(inside(), true);
});

test('RequestReader: behind a refusal it reads no further and is inside no message', () => {
  const reader = readerOf('\0');
  const refusal = reader.read();
  assert.ok(typeof refusal === 'object' && 'name' in refusal && refusal.name === 'controlOctet');
  reader.append(octetsOf('GET / HTTP/1.0\r\n\r\n'));
  assert.equal(reader.read(), NEED_MORE);
  assert.equal(reader.read(), NEED_MORE);
  assert.equal(reader.insideMessage(), false);
});

test('RequestReader: tells the method as soon as it has been read, and until the next', () => {
  const reader = readerOf('HEA');
  const method = () => {
    reader.read();
    return reader.method();
  };
  assert.equal(method(), '');
  reader.append(octetsOf('D / HTTP/1.0\r\n'));
  assert.equal(method(), 'HEAD');
  reader.append(octetsOf('\r\n'));
  assert.equal(method(), 'HEAD');
  assert.equal(method(), 'HEAD');
  assert.equal(method(), '');
});

test('RequestReader: tells the method of a message whose target is refused', () => {
  const reader = readerOf('HEAD  HTTP/1.1\r\n');
  reader.read();
  assert.equal(reader.method(), 'HEAD');
});

// @spec rfc9110-9.1-methods-case-sensitive
test('RequestReader: gives every method as it was written', () => {
  const likeGet = charactersOf(TCHARS).flatMap((octet) => [
    `${octet}ET`,
    `G${octet}T`,
    `GE${octet}`,
  ]);
  for (const name of [...likeGet, 'GE', 'GETS', 'PUT', 'M'.repeat(64)]) {
    assert.equal(request(readerOf(`${name} / HTTP/1.0\r\n\r\n`)).method, name);
  }
});

test('RequestReader: persistence is that of the request read last', () => {
  const reader = readerOf('GET / HTTP/1.0\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n');
  assert.equal(reader.persistence, 'persists');
  request(reader);
  assert.equal(reader.persistence, 'closes');
  assert.equal(reader.read(), 'complete');
  request(reader);
  assert.equal(reader.persistence, 'persists');
});

const expectations = [
  {
    name: 'asked for',
    sent: `${post}Expect: 100-continue\r\nContent-Length: 1\r\n\r\n`,
    awaits: true,
  },
  {
    name: 'asked for in any case',
    sent: `${post}Expect: 100-Continue\r\nContent-Length: 1\r\n\r\n`,
    awaits: true,
    spec: 'rfc9110-10.1.1-expect-case',
  },
  {
    name: 'asked for before chunks',
    sent: `${post}Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n`,
    awaits: true,
    spec: 'rfc9110-10.1.1-100-or-final',
  },
  {
    name: 'asked for in a list',
    sent: `${post}Expect: , 100-continue, 100-continue\r\nContent-Length: 1\r\n\r\n`,
    awaits: true,
    spec: 'rfc9110-5.6.1.2-empty-elements',
  },
  {
    name: 'asked for in a second line',
    sent: `${post}Expect:\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n`,
    awaits: true,
    spec: 'rfc9110-10.1.1-100-or-final',
  },
  { name: 'not asked for', sent: `${post}Content-Length: 1\r\n\r\n`, awaits: false },
  {
    name: 'in an empty list',
    sent: `${post}Expect: ,\r\nContent-Length: 1\r\n\r\n`,
    awaits: false,
  },
  {
    name: 'without content ahead',
    sent: `${post}Expect: 100-continue\r\nContent-Length: 0\r\n\r\n`,
    awaits: false,
    spec: 'rfc9110-10.1.1-may-omit-100',
  },
  {
    name: 'with content come',
    sent: `${post}Expect: 100-continue\r\nContent-Length: 2\r\n\r\nx`,
    awaits: false,
    spec: 'rfc9110-10.1.1-may-omit-100',
  },
  {
    name: 'asked for by HTTP/1.0',
    sent: 'POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n',
    awaits: false,
    spec: 'rfc9110-10.1.1-ignore-in-http10',
  },
];

for (const { name, sent, awaits } of expectations) {
  test(`RequestReader: 100-continue ${name} ${awaits ? 'is' : 'is not'} awaited`, () => {
    const reader = readerOf(sent);
    request(reader);
    assert.equal(reader.awaitsContinue(), awaits);
  });
}

test('RequestReader: 100-continue is not awaited once it was said', () => {
  const reader = readerOf(`${post}Expect: 100-continue\r\nContent-Length: 1\r\n\r\n`);
  request(reader);
  reader.continued();
  assert.equal(reader.awaitsContinue(), false);
});

test('RequestReader: an expectation ends with its request', () => {
  const reader = readerOf(
    `${post}Expect: 100-continue\r\nContent-Length: 0\r\n\r\n${post}Content-Length: 1\r\n\r\n`,
  );
  request(reader);
  assert.equal(reader.read(), 'complete');
  request(reader);
  assert.equal(reader.awaitsContinue(), false);
});

test('RequestReader: content is given as it comes, and is never kept back', () => {
  const reader = readerOf(`${post}Content-Length: 4\r\n\r\nab`);
  request(reader);
  const run = () => {
    const step = reader.read();
    return step instanceof Uint8Array ? textOf(step) : step;
  };
  assert.equal(run(), 'ab');
  assert.equal(run(), NEED_MORE);
  reader.append(octetsOf('c'));
  assert.equal(run(), 'c');
  reader.append(octetsOf('d'));
  assert.equal(run(), 'd');
  assert.equal(run(), 'complete');
});

test('RequestReader: a request and its content stay as they were, whatever comes behind', () => {
  const first = `${chunked.replace('Host: a', 'Host: first')}3\r\nabc\r\n0\r\nT: 1\r\n\r\n`;
  const reader = readerOf(first.slice(0, 20), first.slice(20, -12));
  const kept = request(reader);
  const content = reader.read();
  reader.append(octetsOf(first.slice(-12)));
  assert.equal(kept.trailers.size, 0);
  assert.equal(reader.read(), 'complete');
  for (const octet of `${post}Content-Length: 3\r\n\r\nxyz`) {
    reader.append(octetsOf(octet));
    reader.read();
  }
  assert.equal(kept.headers.get('host'), 'first');
  assert.equal(kept.trailers.get('t'), '1');
  assert.ok(content instanceof Uint8Array);
  assert.equal(textOf(content), 'abc');
});

// @spec rfc9110-5.3-whole-header-section-first
test('RequestReader: no request before its header section is complete', () => {
  const head = `${post}X: 1\r\n\r\n`;
  const reader = readerOf();
  for (const octet of head.slice(0, -1)) {
    reader.append(octetsOf(octet));
    assert.equal(reader.read(), NEED_MORE);
  }
  reader.append(octetsOf('\n'));
  assert.equal(request(reader).headers.size, 2);
});

// @spec rfc9110-6.5-trailers-apart
// @spec rfc9110-6.5.1-not-in-trailers
// @spec rfc9110-6.5.2-may-treat-as-pairs
test('RequestReader: trailers are those of their own request', () => {
  const reader = readerOf(`${chunked}0\r\nT: 1\r\n\r\n${chunked}0\r\n\r\n`);
  const first = request(reader);
  assert.equal(reader.read(), 'complete');
  const second = request(reader);
  assert.equal(reader.read(), 'complete');
  assert.equal(first.trailers.get('t'), '1');
  assert.equal(second.trailers.size, 0);
});
