import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIELD_TEXT, without } from '../testing/character-lists.ts';
import { charactersOf, octetsOf } from '../testing/octets.ts';
import { scanQuotedString } from './quoted-string.ts';

const strings = [
  { text: '""', end: 2 },
  { text: '"a b"', end: 5 },
  { text: '"a"b"', end: 3 },
  { text: String.raw`"\""`, end: 4 },
  { text: String.raw`"\\"`, end: 4 },
  { text: String.raw`"\\\""x`, end: 6 },
  { text: '"', end: -1 },
  { text: '"a', end: -1 },
  { text: String.raw`"\"`, end: -1 },
  { text: '"\\', end: -1 },
];

for (const { text, end } of strings) {
  // @spec rfc9112-7.1.1-extension-grammar
  test(`scanQuotedString: ${text} ${end < 0 ? 'does not end' : `ends before ${end}`}`, () => {
    assert.equal(scanQuotedString(octetsOf(text), 0, text.length), end);
  });
}

// @spec rfc9110-5.6.4-quoted-pair
test('scanQuotedString: all text of a line may stand in it, or be escaped in it', () => {
  const plain = `"${without(FIELD_TEXT, '"\\')}"`;
  assert.equal(scanQuotedString(octetsOf(plain), 0, plain.length), plain.length);
  const pairs = charactersOf(FIELD_TEXT).map((octet) => `\\${octet}`);
  const escaped = `"${pairs.join('')}"`;
  assert.equal(scanQuotedString(octetsOf(escaped), 0, escaped.length), escaped.length);
});

test('scanQuotedString: looks at nothing behind its end', () => {
  assert.equal(scanQuotedString(octetsOf('x"ab"'), 1, 4), -1);
  assert.equal(scanQuotedString(octetsOf('x"\\""'), 1, 4), -1);
});
