import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseReader, type Reading } from './response-reader.ts';

const OK = 'HTTP/1.1 200 OK\r\n';

/** What becomes of octets that come in these parts. */
function read(parts: readonly string[], method = 'GET', end?: 'fin' | 'rst') {
  const reader = new ResponseReader(method, 0);
  for (const part of parts) reader.push(part);
  if (end !== undefined) reader.end(end);
  return { reading: reader.reading, rest: reader.rest };
}

interface Whole {
  readonly name: string;
  readonly octets: string;
  readonly method?: string;
  readonly framing: string;
  readonly content: string;
  readonly faults?: readonly string[];
}

const whole: readonly Whole[] = [
  { name: 'sized', octets: `${OK}Content-Length: 2\r\n\r\nab`, framing: 'sized', content: 'ab' },
  { name: 'empty', octets: `${OK}Content-Length: 0\r\n\r\n`, framing: 'sized', content: '' },
  {
    name: 'sized twice by the same length',
    octets: `${OK}Content-Length: 2, 2\r\n\r\nab`,
    framing: 'sized',
    content: 'ab',
  },
  {
    name: 'chunked, with extensions and trailers',
    octets:
      `${OK}Transfer-Encoding: x, Chunked\r\n\r\n` +
      '1;a=b;c="\\";"\r\na\r\n0A\r\n0123456789\r\n0\r\nT: u\r\n\r\n',
    framing: 'chunked',
    content: 'a0123456789',
  },
  {
    name: 'chunked beside a Content-Length, which it overrides',
    octets: `${OK}Content-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    framing: 'chunked',
    content: '',
  },
  {
    name: '204',
    octets: 'HTTP/1.1 204 \r\nContent-Length: 9\r\n\r\n',
    framing: 'none',
    content: '',
  },
  {
    name: '304',
    octets: 'HTTP/1.1 304 x\r\nContent-Length: 9\r\n\r\n',
    framing: 'none',
    content: '',
  },
  { name: '100', octets: 'HTTP/1.1 100 Continue\r\n\r\n', framing: 'none', content: '' },
  {
    name: 'to HEAD',
    octets: `${OK}Content-Length: 9\r\n\r\n`,
    method: 'HEAD',
    framing: 'none',
    content: '',
  },
  { name: '2xx to CONNECT', octets: `${OK}\r\n`, method: 'CONNECT', framing: 'none', content: '' },
  {
    name: 'without SP behind the status',
    octets: 'HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n',
    framing: 'sized',
    content: '',
    faults: ['space-after-status@12'],
  },
  {
    name: 'with LF alone at the end of lines',
    octets: 'HTTP/1.1 200 OK\nContent-Length: 1\r\n\na',
    framing: 'sized',
    content: 'a',
    faults: ['bare-lf@15', 'bare-lf@35'],
  },
  {
    name: 'with a folded line',
    octets: `${OK}X: a\r\n b\r\nContent-Length: 0\r\n\r\n`,
    framing: 'sized',
    content: '',
    faults: ['obs-fold@23'],
  },
  {
    name: 'with white space before the first field',
    octets: `${OK} X: a\r\nContent-Length: 0\r\n\r\n`,
    framing: 'sized',
    content: '',
    faults: ['space-after-start-line@17'],
  },
  {
    name: 'with a field without colon, and one with SP before it',
    octets: `${OK}X\r\nY : z\r\nContent-Length: 0\r\n\r\n`,
    framing: 'sized',
    content: '',
    faults: ['field-line@17', 'field-line@20'],
  },
  {
    name: 'with NUL in a value',
    octets: `${OK}X: a\0\r\nContent-Length: 0\r\n\r\n`,
    framing: 'sized',
    content: '',
    faults: ['field-value@21'],
  },
  {
    name: 'with CR in a value',
    octets: `${OK}X: a\rb\r\nContent-Length: 0\r\n\r\n`,
    framing: 'sized',
    content: '',
    faults: ['bare-cr@21'],
  },
  {
    name: 'with white space behind a chunk size',
    octets: `${OK}Transfer-Encoding: chunked\r\n\r\n1 \r\na\r\n0\r\n\r\n`,
    framing: 'chunked',
    content: 'a',
    faults: ['chunk-extension@48'],
  },
];

function assertWhole({ reading, rest }: { reading: Reading; rest: string }, sample: Whole): void {
  assert.ok(reading.kind === 'response', `it is ${reading.kind}`);
  const { response } = reading;
  assert.equal(response.framing, sample.framing);
  assert.equal(response.content, sample.content);
  assert.equal(response.end, sample.octets.length);
  const faults = response.faults.map(({ kind, at }) => `${kind}@${at}`);
  assert.deepEqual(faults, sample.faults ?? []);
  assert.equal(rest, 'behind');
}

for (const sample of whole) {
  const octets = `${sample.octets}behind`;

  test(`ResponseReader: ${sample.name}, cut anywhere in two`, () => {
    for (let cut = 0; cut <= octets.length; cut++) {
      assertWhole(read([octets.slice(0, cut), octets.slice(cut)], sample.method), sample);
    }
  });

  test(`ResponseReader: ${sample.name}, octet by octet, is not whole before its end`, () => {
    const reader = new ResponseReader(sample.method ?? 'GET', 0);
    for (const octet of sample.octets) {
      assert.equal(reader.reading.kind, 'reading');
      reader.push(octet);
    }
    assert.equal(reader.reading.kind, 'response');
  });
}

const broken = [
  { name: 'no HTTP', octets: 'garb', fault: 'status-line@0' },
  { name: 'HTTP in lower case', octets: 'http/1.1 200 OK\r\n', fault: 'status-line@0' },
  { name: 'a status of two digits', octets: 'HTTP/1.1 20 OK\r\n', fault: 'status-line@0' },
  { name: 'a reason with NUL', octets: 'HTTP/1.1 200 \0\r\n', fault: 'status-line@0' },
  {
    name: 'a length that is none',
    octets: `${OK}Content-Length: x\r\n\r\n`,
    fault: 'content-length@38',
  },
  {
    name: 'two lengths',
    octets: `${OK}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`,
    fault: 'content-length@57',
  },
  {
    name: 'a chunk size that is none',
    octets: `${OK}Transfer-Encoding: chunked\r\n\r\nx\r\n`,
    fault: 'chunk@47',
  },
  {
    name: 'a chunk longer than its size',
    octets: `${OK}Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n`,
    fault: 'chunk@51',
  },
  { name: 'a line without end', octets: `${OK}X: ${'x'.repeat(70_000)}`, fault: 'unended@17' },
  { name: 'a head without end', octets: OK + 'X: y\r\n'.repeat(50_000), fault: 'unended@262145' },
] as const;

for (const { name, octets, fault } of broken) {
  test(`ResponseReader: ${name} is malformed, and the place is told`, () => {
    const { reading } = read([octets]);
    assert.equal(
      reading.kind === 'malformed' && `${reading.fault.kind}@${reading.fault.at}`,
      fault,
    );
  });
}

test('ResponseReader: without a length the content ends with the connection', () => {
  const octets = `${OK}\r\ncontent`;
  assert.equal(read([octets]).reading.kind, 'reading');
  const ended = read([octets], 'GET', 'fin').reading;
  assert.equal(ended.kind === 'response' && ended.response.content, 'content');
  const reset = read([octets], 'GET', 'rst').reading;
  assert.equal(reset.kind === 'response' && reset.response.faults[0]?.kind, 'reset');
});

test('ResponseReader: the end of the connection does not end a response that has a length', () => {
  assert.equal(read([`${OK}Content-Length: 2\r\n\r\na`], 'GET', 'fin').reading.kind, 'reading');
  assert.equal(read([OK], 'GET', 'fin').reading.kind, 'reading');
});

test('ResponseReader: fields keep order and case, values lose the white space around them', () => {
  const { reading } = read([`${OK}A: \t1 2 \r\na:3\r\nB:\r\nContent-Length: 0\r\n\r\n`]);
  assert.deepEqual(reading.kind === 'response' && reading.response.fields, [
    ['A', '1 2'],
    ['a', '3'],
    ['B', ''],
    ['Content-Length', '0'],
  ]);
});

test('ResponseReader: trailers are apart from fields', () => {
  const octets = `${OK}Transfer-Encoding: chunked\r\n\r\n0\r\nT: u\r\n\r\n`;
  const { reading } = read([octets]);
  assert.deepEqual(reading.kind === 'response' && reading.response.trailers, [['T', 'u']]);
  assert.equal(reading.kind === 'response' && reading.response.fields.length, 1);
});

test('ResponseReader: places count from where the response starts', () => {
  const reader = new ResponseReader('GET', 100);
  reader.push('HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n');
  const { reading } = reader;
  assert.ok(reading.kind === 'response');
  assert.deepEqual([reading.response.start, reading.response.faults[0]?.at], [100, 112]);
});

test('ResponseReader: many small chunks take time in proportion', () => {
  const reader = new ResponseReader('GET', 0);
  reader.push(`${OK}Transfer-Encoding: chunked\r\n\r\n`);
  for (let count = 0; count < 200_000; count++) reader.push('1\r\nx\r\n');
  reader.push('0\r\n\r\n');
  const { reading } = reader;
  assert.equal(reading.kind === 'response' && reading.response.content.length, 200_000);
});
