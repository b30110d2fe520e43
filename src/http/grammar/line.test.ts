import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FIELD_TEXT } from '../testing/character-lists.ts';
import { countedOctets } from '../testing/counted-octets.ts';
import { splits } from '../testing/deliveries.ts';
import { charactersOf, EVERY_OCTET, octetsOf, octetsThat } from '../testing/octets.ts';
import { CRLF_OCTETS, resumeAt, scanLine } from './line.ts';
import { NEED_MORE } from './result.ts';

function scan(text: string, from = 0, end = text.length): string | number {
  const lineEnd = scanLine(octetsOf(text), from, end);
  return typeof lineEnd === 'number' ? lineEnd : lineEnd.name;
}

const lines = [
  { name: 'ends at CRLF', text: 'ab\r\ncd', result: 2 },
  { name: 'may be empty', text: '\r\ncd', result: 0 },
  { name: 'may have HTAB, SP and obs-text', text: '\t \u0080\u00ff\r\n', result: 4 },
  { name: 'needs octets', text: '', result: NEED_MORE },
  { name: 'needs its end', text: 'ab', result: NEED_MORE },
  { name: 'may end in CRLF after a CR at the end', text: 'ab\r', result: NEED_MORE },
  { name: 'has no bare CR', text: 'ab\rcd\r\n', result: 'bareCr', spec: 'rfc9112-2.2-bare-cr' },
  { name: 'has no bare CR first', text: '\rab\r\n', result: 'bareCr', spec: 'rfc9112-2.2-bare-cr' },
  { name: 'has no CR CR LF', text: 'ab\r\r\n', result: 'bareCr', spec: 'rfc9112-2.2-bare-cr' },
  { name: 'has no bare LF', text: 'ab\ncd\r\n', result: 'bareLf', spec: 'rfc9112-2.2-bare-lf' },
  { name: 'has no bare LF first', text: '\n', result: 'bareLf', spec: 'rfc9112-2.2-bare-lf' },
  { name: 'has no LF CR', text: 'ab\n\r', result: 'bareLf', spec: 'rfc9112-2.2-bare-lf' },
  { name: 'has no NUL', text: 'a\0b\r\n', result: 'controlOctet', spec: 'rfc9110-5.5-cr-lf-nul' },
  { name: 'has no DEL', text: 'a\x7fb\r\n', result: 'controlOctet' },
  { name: 'tells of its first fault', text: 'a\0\n\r\r', result: 'controlOctet' },
  { name: 'is told apart from the next', text: 'ab\r\n\n\0', result: 2 },
] as const;

for (const { name, text, result } of lines) {
  test(`scanLine: a line ${name}`, () => {
    assert.equal(scan(text), result);
  });

  test(`scanLine: a line ${name}, however it is cut`, () => {
    for (const [first] of splits(text)) {
      const partial = scan(first);
      const resumed = scan(text, resumeAt(0, first.length));
      assert.equal(partial === NEED_MORE ? resumed : partial, result);
    }
  });
}

// @spec rfc9110-5.5-cr-lf-nul
// @spec rfc9110-5.5-field-value-octets
// @spec rfc9110-5.5-obs-text-opaque
test('scanLine: every octet at each of eight positions, against the list of field text', () => {
  for (let at = 0; at < 8; at++) {
    const before = 'abcdefgh'.slice(0, at);
    const isText = (octet: string) => scan(`${before}${octet}hijklmno\r\n`) === at + 9;
    assert.equal(octetsThat(isText), FIELD_TEXT);
  }
});

test('scanLine: every octet behind a CR but LF makes it bare', () => {
  const ends = octetsThat((octet) => scan(`ab\r${octet}`) === 2);
  assert.equal(ends, '\n');
  assert.ok(EVERY_OCTET.every((octet) => octet === '\n' || scan(`ab\r${octet}`) === 'bareCr'));
});

test('scanLine: looks between the positions it is given and nowhere else', () => {
  assert.equal(scan('\n\nab\r\n', 2), 4);
  assert.equal(scan('ab\r\n', 0, 3), NEED_MORE);
  assert.equal(scan('ab\n', 0, 2), NEED_MORE);
  assert.equal(scan('ab', 2), NEED_MORE);
});

test('scanLine: takes octets that are not there for no text', () => {
  for (const text of ['', 'a', 'ab', 'abc', 'abcd']) {
    assert.equal(scan(text, 0, 9), 'controlOctet');
  }
});

test('scanLine: finds the first octet that is no text, as a search by definition does', () => {
  const octet = fc.constantFrom('a', ' ', '\t', '\r', '\n', '\0', '\x7f', '\u00e9');
  fc.assert(
    fc.property(fc.array(octet, { maxLength: 24 }), fc.nat(8), (octets, skipped) => {
      const text = octets.join('');
      const from = Math.min(skipped, text.length);
      const at = charactersOf(text).findIndex(
        (each, place) => place >= from && !FIELD_TEXT.includes(each),
      );
      const rest = text.slice(at, at + 2);
      const isCut = at < 0 || rest === '\r';
      const fault = rest.startsWith('\n') ? 'bareLf' : 'controlOctet';
      const ended = rest === '\r\n' ? at : rest.startsWith('\r') ? 'bareCr' : fault;
      assert.equal(scan(text, from), isCut ? NEED_MORE : ended);
    }),
  );
});

test('scanLine: a line that comes octet by octet is not scanned again from its start', () => {
  const text = `${'a'.repeat(5000)}\r\n`;
  const { octets, looks } = countedOctets(octetsOf(text));
  let scanned = 0;
  for (let end = 1; end <= text.length; end++) {
    const lineEnd = scanLine(octets, scanned, end);
    assert.equal(lineEnd, end < text.length ? NEED_MORE : 5000);
    scanned = resumeAt(0, end);
  }
  assert.ok(looks() <= 4 * text.length, `${looks()} looks at ${text.length} octets`);
});

test('resumeAt: all but the last octet, counted from the start of the line', () => {
  assert.equal(resumeAt(0, 0), 0);
  assert.equal(resumeAt(7, 7), 0);
  assert.equal(resumeAt(7, 8), 0);
  assert.equal(resumeAt(7, 12), 4);
  assert.equal(CRLF_OCTETS, '\r\n'.length);
});
