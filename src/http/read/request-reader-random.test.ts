import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { serverConfig } from '../config.ts';
import { charactersOf } from '../testing/octets.ts';
import { PATH_AND_QUERY, TCHARS } from '../testing/character-lists.ts';
import { readEvents, SMALL } from '../testing/read-events.ts';
import { referenceEvents, withoutNames } from '../testing/reference-reader.ts';

const limits = { ...serverConfig(), contentBytesMax: Number.MAX_SAFE_INTEGER };

/** Cuts a text at places that fast-check chose and can shrink. */
function cut(text: string, places: readonly number[]): string[] {
  const cuts = [0, ...places.map((place) => place % (text.length + 1)), text.length];
  const sorted = cuts.sort((one, other) => one - other);
  return sorted.slice(1).map((end, at) => text.slice(sorted[at], end));
}

const places = fc.array(fc.nat(), { maxLength: 12 });

function textOf(characters: string, minLength = 0): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.constantFrom(...charactersOf(characters)),
    minLength,
    maxLength: 12,
  });
}

const method = textOf(TCHARS, 1).filter((name) => name !== 'CONNECT');
const target = textOf(PATH_AND_QUERY).map((path) => `/${path}`);
const value = textOf('ab \t"\\,:;=\u00e9').map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''));
const field = fc.tuple(
  textOf(TCHARS, 1).map((name) => `X${name}`),
  value,
);
const fields = fc.array(field, { maxLength: 5 });
const space = fc.constantFrom('', ' ', '\t', ' \t ');
const content = fc.string({ unit: fc.constantFrom('\0', '\r', '\n', '0', 'a', '\u00ff') });
const extension = fc.constantFrom('', ';a', ' ; a = b', ';a="\\"; "');

interface Written {
  readonly text: string;
  readonly events: readonly string[];
}

const head = fc.record({ method, target, fields, space });

function headText(
  { method: name, target: path, fields: lines, space: around }: HeadOf,
  framing: string,
): string {
  const written = lines.map(([each, text]) => `${each}:${around}${text}${around}\r\n`).join('');
  return `${name} ${path} HTTP/1.1\r\nHost: a\r\n${written}${framing}\r\n`;
}

type HeadOf = typeof head extends fc.Arbitrary<infer Head> ? Head : never;

function printed(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => ` [${line.join(': ')}]`).join('');
}

function headEvent({ method: name, target: path, fields: lines }: HeadOf, framing: string): string {
  return `${name} ${path} 1.1 origin-form persists [Host: a]${printed(lines)}${framing}`;
}

function contentEvents(text: string): string[] {
  return text === '' ? [] : [`content ${text}`];
}

const withoutBody: fc.Arbitrary<Written> = head.map((written) => ({
  text: headText(written, ''),
  events: [headEvent(written, ''), 'complete'],
}));

const sized: fc.Arbitrary<Written> = fc.tuple(head, content).map(([written, body]) => ({
  text: headText(written, `Content-Length: ${body.length}\r\n`) + body,
  events: [
    headEvent(written, ` [Content-Length: ${body.length}]`),
    ...contentEvents(body),
    'complete',
  ],
}));

const chunk = fc.tuple(
  content.filter((text) => text !== ''),
  extension,
);

const chunked: fc.Arbitrary<Written> = fc
  .tuple(head, fc.array(chunk, { maxLength: 4 }), fields)
  .map(([written, chunks, trailers]) => ({
    text: [
      headText(written, 'Transfer-Encoding: chunked\r\n'),
      ...chunks.map(([text, ext]) => `${text.length.toString(16)}${ext}\r\n${text}\r\n`),
      '0\r\n',
      ...trailers.map((line) => `${line.join(':')}\r\n`),
      '\r\n',
    ].join(''),
    events: [
      headEvent(written, ' [Transfer-Encoding: chunked]'),
      ...contentEvents(chunks.map(([text]) => text).join('')),
      `complete${printed(trailers)}`,
    ],
  }));

const pipeline = fc.array(fc.oneof(withoutBody, sized, chunked), { maxLength: 4 });

// @spec rfc9112-2.1-message-layout
// @spec rfc9112-7.1-decode-chunked
test('RequestReader: reads back what was written, however it is cut', () => {
  fc.assert(
    fc.property(pipeline, places, (messages, cuts) => {
      const sent = messages.map(({ text }) => text).join('');
      const events = [...messages.flatMap((message) => message.events), 'between'];
      assert.deepEqual(readEvents(cut(sent, cuts), limits), events);
      assert.deepEqual(withoutNames(events), referenceEvents(sent));
    }),
    { numRuns: 300 },
  );
});

const samples = [
  'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /a?b=%41 HTTP/1.0\r\nConnection: keep-alive, x\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n',
  'CONNECT a.b:443 HTTP/1.1\r\nhost:a.b:443\r\n\r\n',
  '\r\nGET http://a:80/b?c HTTP/1.1\r\nHost: \t b \r\nX: "\\",\u00e9\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\n\0\r\n\r\nGET / HT',
  'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: a\r\n\r\n' +
    '3;a=b\r\nabc\r\n0C ; c="\\"" ; d\r\n\r\n0\r\n\r\nabcde\r\n00\r\nT: 1\r\nU:\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: , Chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n',
];

const piece = fc.oneof(
  fc.constantFrom(...charactersOf('\r\n\0\t :;,="\\%/@[]0123456789abcxf\x7f\u0080\u00ff')),
  fc.constantFrom('\r\n', '\r\n\r\n', '0\r\n\r\n', 'Host: a\r\n', 'Content-Length: 1\r\n'),
  fc.constantFrom('chunked', ', chunked', 'close', 'HTTP/1.0', '://', '::', '%4', 'CONNECT '),
);

/** What is done to a text: at a place, some octets are taken away and a piece is put there. */
const edit = fc.tuple(
  fc.nat(),
  fc.constantFrom(0, 0, 1, 1, 2, 9),
  fc.oneof(piece, fc.constant('')),
);
const edited = fc
  .tuple(
    fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 3 }),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
  )
  .map(([texts, edits]) =>
    edits.reduce((text, [place, removed, added]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + added + text.slice(at + removed);
    }, texts.join('')),
  );

// @spec rfc9112-2.2-not-grammar
// @spec rfc9112-11.2-no-guessing-at-framing
// @spec rfc9110-2.2-workarounds
// @spec rfc9110-2.4-may-recover
test('RequestReader: agrees with a reader made of the grammar on messages with faults', () => {
  fc.assert(
    fc.property(edited, places, (sent, cuts) => {
      const events = readEvents(cut(sent, cuts), limits);
      assert.deepEqual(withoutNames(events), referenceEvents(sent));
    }),
    { numRuns: 3000 },
  );
});

const octet = fc.nat(255).map((code) => String.fromCharCode(code));
const anything = fc.oneof(fc.string({ unit: octet, maxLength: 60 }), edited);

// @spec rfc9110-2.3-parse-defensively
test('RequestReader: no octets make it throw, or answer by how they are cut', () => {
  fc.assert(
    fc.property(anything, places, (sent, cuts) => {
      const events = readEvents([sent], SMALL);
      assert.deepEqual(readEvents(cut(sent, cuts), SMALL), events);
      assert.deepEqual(readEvents(charactersOf(sent), SMALL), events);
      const refusals = events.filter((event) => event.startsWith('reject '));
      assert.ok(refusals.length === 0 || (refusals.length === 1 && events.at(-1) === refusals[0]));
    }),
    { numRuns: 2000 },
  );
});
