import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResponse } from './read-response.ts';

const OPEN = { method: 'GET', ended: false };
const ENDED = { method: 'GET', ended: true };
const HEAD = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${HEAD}Transfer-Encoding: Chunked\r\n\r\n`;

const whole = [
  { name: 'sized', octets: `${HEAD}Content-Length: 2\r\n\r\nab`, framing: 'sized', content: 'ab' },
  {
    name: 'no reason',
    octets: 'HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n',
    framing: 'sized',
    content: '',
  },
  {
    name: 'chunked, with extension and trailer',
    octets: `${CHUNKED}1;x=y\r\na\r\nA\r\n0123456789\r\n0\r\nT: u\r\n\r\n`,
    framing: 'chunked',
    content: 'a0123456789',
  },
  { name: '204', octets: 'HTTP/1.1 204 No Content\r\n\r\n', framing: 'none', content: '' },
  {
    name: '304',
    octets: 'HTTP/1.1 304 x\r\nContent-Length: 9\r\n\r\n',
    framing: 'none',
    content: '',
  },
  { name: '100', octets: 'HTTP/1.1 100 Continue\r\n\r\n', framing: 'none', content: '' },
  {
    name: 'HEAD',
    octets: `${HEAD}Content-Length: 9\r\n\r\n`,
    framing: 'none',
    content: '',
    method: 'HEAD',
  },
  {
    name: '2xx to CONNECT',
    octets: `${HEAD}\r\n`,
    framing: 'none',
    content: '',
    method: 'CONNECT',
  },
] as const;

for (const { name, octets, framing, content, ...rest } of whole) {
  const context = { method: 'method' in rest ? rest.method : 'GET', ended: false };

  test(`readResponse: ${name} ends where it has to`, () => {
    const read = readResponse(`before${octets}behind`, 6, context);
    if (read.kind !== 'response') throw new Error(`it is ${read.kind}`);
    assert.equal(read.end, 6 + octets.length);
    assert.equal(read.response.framing, framing);
    assert.equal(read.response.content, content);
    assert.equal(read.response.octets, octets);
  });

  test(`readResponse: ${name} is incomplete wherever it is cut`, () => {
    for (let cut = 0; cut < octets.length; cut++) {
      assert.equal(readResponse(octets.slice(0, cut), 0, context).kind, 'incomplete', `at ${cut}`);
    }
  });
}

test('readResponse: without a length the content ends with the connection', () => {
  const octets = `${HEAD}X: y\r\n\r\ncontent`;
  assert.equal(readResponse(octets, 0, OPEN).kind, 'incomplete');
  const read = readResponse(octets, 0, ENDED);
  assert.equal(read.kind === 'response' ? read.response.content : read.kind, 'content');
});

test('readResponse: fields keep order and case, values lose the white space around them', () => {
  const read = readResponse(`${HEAD}A: \t1 2 \r\na:3\r\nContent-Length: 0\r\n\r\n`, 0, OPEN);
  assert.deepEqual(read.kind === 'response' ? read.response.fields : read, [
    ['A', '1 2'],
    ['a', '3'],
    ['Content-Length', '0'],
  ]);
});

const malformed = [
  { name: 'no HTTP', octets: 'garbage', what: /no status line/ },
  { name: 'no SP behind the code', octets: 'HTTP/1.1 200\r\n\r\n', what: /status line/ },
  { name: 'two digits', octets: 'HTTP/1.1 20 OK\r\n\r\n', what: /status line/ },
  { name: 'a field without colon', octets: `${HEAD}X\r\n\r\n`, what: /field line/ },
  { name: 'SP before the colon', octets: `${HEAD}X : y\r\n\r\n`, what: /field line/ },
  { name: 'a folded field', octets: `${HEAD}X: y\r\n z\r\n\r\n`, what: /field line/ },
  { name: 'a bare LF', octets: `${HEAD}X: y\nZ: z\r\n\r\n`, what: /field line/ },
  { name: 'NUL', octets: `${HEAD}X: \0\r\n\r\n`, what: /field line/ },
  {
    name: 'a length that is none',
    octets: `${HEAD}Content-Length: x\r\n\r\n`,
    what: /Content-Length "x"/,
  },
  {
    name: 'two lengths',
    octets: `${HEAD}Content-Length: 1\r\nContent-Length: 1\r\n\r\n`,
    what: /Content-Length "1, 1"/,
  },
  {
    name: 'a chunk size that is none',
    octets: `${HEAD}Transfer-Encoding: chunked\r\n\r\n0x1\r\na`,
    what: /chunk size/,
  },
  {
    name: 'a chunk longer than its size',
    octets: `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n`,
    what: /end of a chunk/,
  },
  {
    name: 'a trailer without colon',
    octets: `${HEAD}Transfer-Encoding: chunked\r\n\r\n0\r\nX\r\n\r\n`,
    what: /trailer line/,
  },
] as const;

for (const { name, octets, what } of malformed) {
  test(`readResponse: ${name} is malformed`, () => {
    const read = readResponse(octets, 0, OPEN);
    assert.match(read.kind === 'malformed' ? read.what : read.kind, what);
  });
}
