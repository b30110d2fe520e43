import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetsOf, octetsThat } from '../testing/octets.ts';
import { dropOws, isOws, skipOws, trimOws } from './ows.ts';

test('isOws: of all octets, only HTAB and SP', () => {
  assert.equal(
    octetsThat((octet) => isOws(octet.charCodeAt(0))),
    '\t ',
  );
  assert.equal(isOws(undefined), false);
});

const texts = [
  { text: '', start: 0, end: 0 },
  { text: 'a', start: 0, end: 1 },
  { text: ' \t a b\t ', start: 3, end: 6 },
  { text: ' \t ', start: 3, end: 3 },
  { text: '\va\f', start: 0, end: 3 },
  { text: '\u00a0a\u00a0', start: 0, end: 3 },
];

for (const { text, start, end } of texts) {
  const name = JSON.stringify(text);
  test(`skipOws: in ${name} it goes to ${start}`, () => {
    assert.equal(skipOws(octetsOf(text), 0, text.length), start);
  });

  test(`dropOws: in ${name} it goes back to ${end}`, () => {
    assert.equal(dropOws(octetsOf(text), start, text.length), end);
  });

  // @spec rfc9112-5.1-trim-ows
  test(`trimOws: of ${name} the rest stays`, () => {
    assert.equal(trimOws(text), text.slice(start, end));
  });
}

test('skipOws and dropOws: stay between the positions they are given', () => {
  const octets = octetsOf('     ');
  assert.equal(skipOws(octets, 1, 3), 3);
  assert.equal(dropOws(octets, 2, 4), 2);
});
