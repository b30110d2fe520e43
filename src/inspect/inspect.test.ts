import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementById } from '../../spec/index.ts';
import { Random } from '../testing/random.ts';
import { inspect, outcomesInPieces } from './inspect.ts';
import type { Inspection } from './inspection.ts';

const HEAD = 'Host: a\r\n';

function octetsOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** Each span as its octets and its name. */
function parts(text: string): string[] {
  const { messages, unread } = inspect(octetsOf(text));
  const spans = [
    ...messages.flatMap((each) => each.spans),
    ...(unread === undefined ? [] : [unread]),
  ];
  return spans.map(({ start, end, name }) => `${text.slice(start, end)}|${name}`);
}

function verdicts({ messages }: Inspection): string[] {
  return messages.map(({ verdict, refusal }) => refusal?.name ?? verdict);
}

test('inspect: names the parts of a request line and of field lines', () => {
  assert.deepEqual(parts(`\r\nGET /a HTTP/1.1\r\n${HEAD}X:\t y \r\nZ:\r\n\r\n`), [
    '\r\n|empty line',
    'GET|method',
    ' |SP',
    '/a|request-target',
    ' |SP',
    'HTTP/1.1|HTTP-version',
    '\r\n|CRLF',
    'Host|field-name',
    ':|colon',
    ' |OWS',
    'a|field-value',
    '\r\n|CRLF',
    'X|field-name',
    ':|colon',
    '\t |OWS',
    'y|field-value',
    ' |OWS',
    '\r\n|CRLF',
    'Z|field-name',
    ':|colon',
    '\r\n|CRLF',
    '\r\n|empty line (end of section)',
  ]);
});

const POST = `POST / HTTP/1.1\r\n${HEAD}`;

/** The parts behind the header section. */
function bodyParts(text: string): string[] {
  const all = parts(text);
  return all.slice(all.indexOf('\r\n|empty line (end of section)') + 1);
}

const bodies: readonly (readonly [what: string, text: string, parts: readonly string[]])[] = [
  ['content', `${POST}Content-Length: 5\r\n\r\nhello`, ['hello|content']],
  ['a part of content', `${POST}Content-Length: 5\r\n\r\nhel`, ['hel|content']],
  [
    'chunks, extensions and trailers',
    `${POST}Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\nT: 1\r\n\r\n`,
    [
      '3|chunk-size',
      ';a=b|chunk-ext',
      '\r\n|CRLF',
      'abc|chunk-data',
      '\r\n|CRLF',
      '0|last-chunk',
      '\r\n|CRLF',
      'T|field-name',
      ':|colon',
      ' |OWS',
      '1|field-value',
      '\r\n|CRLF',
      '\r\n|empty line (end of section)',
    ],
  ],
  [
    'a part of a chunk',
    `${POST}Transfer-Encoding: chunked\r\n\r\n3\r\nab`,
    ['3|chunk-size', '\r\n|CRLF', 'ab|chunk-data'],
  ],
  ['a part of a chunk header', `${POST}Transfer-Encoding: chunked\r\n\r\n3;a`, ['3;a|incomplete']],
  [
    'a part of a trailer section',
    `${POST}Transfer-Encoding: chunked\r\n\r\n0\r\nT`,
    ['0|last-chunk', '\r\n|CRLF', 'T|incomplete'],
  ],
  [
    'what is no chunk size',
    `${POST}Transfer-Encoding: chunked\r\n\r\nx\r\nabc`,
    ['x\r\n|refused', 'abc|not looked at'],
  ],
  [
    'what does not end a chunk',
    `${POST}Transfer-Encoding: chunked\r\n\r\n1\r\nabc`,
    ['1|chunk-size', '\r\n|CRLF', 'a|chunk-data', 'bc|refused'],
  ],
];

for (const [what, text, expected] of bodies) {
  test(`inspect: names ${what}`, () => assert.deepEqual(bodyParts(text), expected));
}

const partly: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['GET /', ['GET /|incomplete']],
  ['GET\r\n', ['GET\r|refused', '\n|not looked at']],
  [
    `GET / HTTP/1.1\r\nno colon\r\n`,
    [
      'GET|method',
      ' |SP',
      '/|request-target',
      ' |SP',
      'HTTP/1.1|HTTP-version',
      '\r\n|CRLF',
      'no colon\r\n|refused',
    ],
  ],
];

for (const [text, expected] of partly) {
  test(`inspect: names what there is of ${JSON.stringify(text)}`, () => {
    const got = parts(text);
    // Where a line is refused is for the reader to say: what is in front and behind is the same.
    assert.equal(got.map((part) => part.slice(0, part.lastIndexOf('|'))).join(''), text);
    assert.deepEqual(
      got.map((part) => part.slice(part.lastIndexOf('|') + 1)).slice(0, expected.length - 2),
      expected.map((part) => part.slice(part.lastIndexOf('|') + 1)).slice(0, expected.length - 2),
    );
  });
}

test('inspect: says what a request is, and why', () => {
  const text = `${POST}Content-Length: 2\r\nConnection: close\r\n\r\nhiGET / HTTP/1.1\r\n`;
  const { messages, unread } = inspect(octetsOf(text));
  const [message] = messages;
  assert.ok(message !== undefined);
  assert.deepEqual(message.request, {
    method: 'POST',
    target: '/',
    form: 'origin-form',
    version: '1.1',
    fields: [
      ['Host', 'a'],
      ['Content-Length', '2'],
      ['Connection', 'close'],
    ],
    framing: { kind: 'sized', bytes: 2 },
    persistence: 'closes',
    content: 'hi',
    trailers: [],
  });
  assert.equal(message.decisive, text.indexOf('hi') + 1);
  assert.deepEqual(
    message.next.map(({ spec }) => spec),
    [
      'rfc9112-9.3.2-response-order',
      'rfc9112-9.6-close-in-final-response',
      'rfc9112-9.6-no-requests-after-close',
    ],
  );
  assert.equal(unread?.start, text.indexOf('hi') + 2);
});

test('inspect: one behind the other, up to one that is refused', () => {
  const get = `GET / HTTP/1.1\r\n${HEAD}\r\n`;
  assert.deepEqual(verdicts(inspect(octetsOf(`${get}${get}GET / HTTP/1.1\r\n\r\n${get}`))), [
    'accepted',
    'accepted',
    'hostMissing',
  ]);
  assert.deepEqual(verdicts(inspect(octetsOf('GET / HTTP/1.0\r\n\r\n'))), ['accepted']);
});

test('inspect: what is not complete may be waited for', () => {
  const waiting = `${POST}Expect: 100-continue\r\nContent-Length: 5\r\n\r\n`;
  const [message] = inspect(octetsOf(waiting)).messages;
  assert.deepEqual(
    [message?.verdict, message?.next.map(({ spec }) => spec)],
    ['incomplete', ['rfc9110-10.1.1-100-or-final', 'rfc9112-8-incomplete-request']],
  );
  const [other] = inspect(octetsOf(`${POST}Content-Length: 5\r\n\r\n`)).messages;
  assert.deepEqual(other?.next.length, 1);
});

test('inspect: nothing is nothing', () => {
  assert.deepEqual(inspect(octetsOf('')), { octets: 0, messages: [], unread: undefined });
});

test('inspect: every requirement it names is in the catalogue', () => {
  const streams = [...bodies.map(([, text]) => text), ...partly.map(([text]) => text)];
  for (const text of streams) {
    for (const { grounds, next } of inspect(octetsOf(text)).messages) {
      for (const { spec } of [...grounds, ...next])
        assert.notEqual(requirementById(spec), undefined);
    }
  }
});

test('inspect: of any octets, each has one name, and cutting them changes nothing', () => {
  const pieces = ['GET / HTTP/1.1\r\n', HEAD, '\r\n', 'Transfer-Encoding: chunked\r\n', '3\r\nabc'];
  const more = [
    '\r\n',
    '0\r\n\r\n',
    'Content-Length: 3\r\n',
    'x',
    ' ',
    '\n',
    ';a=b',
    'Connection: close\r\n',
  ];
  const all = [...pieces, ...more];
  for (let seed = 1; seed <= 3_000; seed++) {
    const random = new Random(seed);
    let text = pieces[0] ?? '';
    for (let left = random.between(0, 12); left > 0; left--) text += random.pick(all);
    const octets = octetsOf(text);
    const { messages, unread } = inspect(octets);
    const spans = [...messages.flatMap((each) => each.spans), ...(unread ? [unread] : [])];
    let at = 0;
    for (const { start, end } of spans) {
      assert.equal(start, at, JSON.stringify(text));
      assert.ok(end > start);
      at = end;
    }
    assert.equal(at, octets.length, JSON.stringify(text));
    const whole = outcomesInPieces(octets, octets.length);
    assert.deepEqual(outcomesInPieces(octets, random.between(1, 5)), whole);
  }
});
