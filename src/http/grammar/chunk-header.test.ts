import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHUNK_HEADER } from '../testing/abnf-patterns.ts';
import { FIELD_TEXT, HEXDIGS, sorted, TCHARS, without } from '../testing/character-lists.ts';
import { charactersOf, octetsOf, octetsThat } from '../testing/octets.ts';
import { chunkHeader } from './chunk-header.ts';

/** Reads a text, whatever octets stand around it. */
function read(text: string): string | number {
  const results = ['', '1', ' ', ';a="', '=b', '"b"'].map((behind) => {
    const size = chunkHeader(octetsOf(`a${text}${behind}`), 1, 1 + text.length);
    return typeof size === 'number' ? size : size.name;
  });
  const [result = ''] = results;
  assert.ok(results.every((each) => each === result));
  return result;
}

const sizes = [
  { text: '0', result: 0 },
  { text: '000', result: 0 },
  { text: '5', result: 5 },
  { text: 'a', result: 10, spec: 'rfc9112-7.1-chunk-grammar' },
  { text: 'A', result: 10, spec: 'rfc9112-7.1-chunk-grammar' },
  { text: 'fF', result: 255, spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '0123456', result: 0x123456 },
  { text: '789aBcDeF', result: 0x789abcdef },
  { text: `${'0'.repeat(300)}1f`, result: 31 },
  { text: '1fffffffffffff', result: Number.MAX_SAFE_INTEGER, spec: 'rfc9112-7.1-large-sizes' },
  { text: '20000000000000', result: 'contentTooLarge', spec: 'rfc9112-7.1-large-sizes' },
  { text: '10000000000000000', result: 'contentTooLarge', spec: 'rfc9112-7.1-large-sizes' },
  { text: 'f'.repeat(400), result: 'contentTooLarge', spec: 'rfc9112-7.1-large-sizes' },
  { text: `${'f'.repeat(20)};`, result: 'chunkExtension' },
  { text: '', result: 'chunkSize', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: ' 5', result: 'chunkSize', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '+5', result: 'chunkSize', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '-5', result: 'chunkSize', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: ';a', result: 'chunkSize', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: 'g', result: 'chunkSize', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '0x5', result: 'chunkExtension', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '5h', result: 'chunkExtension', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '5 5', result: 'chunkExtension', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '1_0', result: 'chunkExtension', spec: 'rfc9112-7.1-chunk-grammar' },
  { text: '5 ', result: 'chunkExtension', spec: 'rfc9112-7.1-chunk-grammar' },
];

const extensions = [
  { text: '5;a', result: 5, spec: 'rfc9112-7.1.1-ignore-unknown' },
  { text: '5;a=b', result: 5, spec: 'rfc9112-7.1.1-ignore-unknown' },
  { text: '5;a="b"', result: 5, spec: 'rfc9112-7.1.1-ignore-unknown' },
  { text: '5;a=""', result: 5, spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a=";b"', result: 5, spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: String.raw`5;a="\""`, result: 5, spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a=b;c;d="e"', result: 5, spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5 ;a', result: 5, spec: 'rfc9110-5.6.3-parse-bws' },
  { text: '5; a', result: 5, spec: 'rfc9110-5.6.3-parse-bws' },
  { text: '5\t;\ta\t=\tb', result: 5, spec: 'rfc9110-5.6.3-parse-bws' },
  { text: '5 ; a = "b" ; c', result: 5, spec: 'rfc9110-5.6.3-parse-bws' },
  { text: '5;', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5; ', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;;a', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a;', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a ', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;=b', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a=', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a=;b', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a==b', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a=b c', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a b', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a="b', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;a="', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: String.raw`5;a="b\"`, result: 'chunkExtension' },
  { text: '5;a="b"c', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5;"a"=b', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
  { text: '5,a', result: 'chunkExtension', spec: 'rfc9112-7.1.1-extension-grammar' },
];

for (const { text, result } of [...sizes, ...extensions]) {
  const shown = text.length > 40 ? `${text.slice(0, 8)}… (${text.length} octets)` : text;
  // @spec rfc9110-5.6.3-may-remove-bws
  test(`chunkHeader: ${JSON.stringify(shown)} is ${result}`, () => {
    assert.equal(read(text), result);
  });
}

const positions = [
  { name: 'before a size', text: (octet: string) => `${octet}1`, list: HEXDIGS },
  { name: 'inside a size', text: (octet: string) => `1${octet}1`, list: sorted(HEXDIGS, ';') },
  { name: 'behind a size', text: (octet: string) => `1${octet}`, list: HEXDIGS },
  { name: 'before an extension', text: (octet: string) => `1${octet};a`, list: `\t ${HEXDIGS}` },
  { name: 'in a name', text: (octet: string) => `1;a${octet}b`, list: sorted(TCHARS, ';=') },
  { name: 'before a name', text: (octet: string) => `1;${octet}b`, list: sorted(TCHARS, '\t ') },
  { name: 'behind a name', text: (octet: string) => `1;b${octet}`, list: TCHARS },
  { name: 'in a value', text: (octet: string) => `1;a=b${octet}c`, list: sorted(TCHARS, ';') },
  { name: 'before a value', text: (octet: string) => `1;a=${octet}b`, list: sorted(TCHARS, '\t ') },
];

for (const { name, text, list } of positions) {
  // @spec rfc9112-7.1.1-extension-grammar
  test(`chunkHeader: every octet ${name}`, () => {
    assert.equal(
      octetsThat((octet) => typeof read(text(octet)) === 'number'),
      list,
    );
  });
}

// @spec rfc9112-7.1.1-extension-grammar
test('chunkHeader: every octet that a line may have, in a quoted value', () => {
  const isRead = (octet: string) => typeof read(`1;a="b${octet}c"`) === 'number';
  assert.equal(charactersOf(FIELD_TEXT).filter(isRead).join(''), without(FIELD_TEXT, '"'));
});

// @spec rfc9112-7.1-chunk-grammar
test('chunkHeader: agrees with the grammar on texts of its characters', () => {
  const pieces = fc.constantFrom('0', 'a', ';', ';', '=', '"', '"', '\\', ' ', '\t', 'x', ',', 'é');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = `1${parts.join('')}`;
      assert.equal(typeof read(text) === 'number', CHUNK_HEADER.test(text));
    }),
    { numRuns: 5000 },
  );
});

// @spec rfc9112-7.1-decode-chunked
test('chunkHeader: reads back every size that was written', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(20), fc.boolean(), (size, zeroCount, upper) => {
      const digits = size.toString(16);
      const text = '0'.repeat(zeroCount) + (upper ? digits.toUpperCase() : digits);
      assert.equal(read(text), size);
      assert.equal(read(`${text} ; a="b"`), size);
    }),
  );
});

test('chunkHeader: digits that are not there are none', () => {
  assert.equal(chunkHeader(octetsOf('12'), 0, 2), 0x12);
  const beyond = chunkHeader(octetsOf('1'), 0, 3);
  assert.ok(typeof beyond === 'object' && beyond.name === 'chunkExtension');
});
