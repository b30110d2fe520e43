import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sorted, TCHARS, without } from '../testing/character-lists.ts';
import { octetsOf, octetsThat } from '../testing/octets.ts';
import { scanFieldName } from './field-line.ts';

/** Scans a text that a CRLF follows, as it does in a section. */
function scan(text: string): string | number {
  const colon = scanFieldName(octetsOf(`${text}\r\n`), 0, text.length);
  return typeof colon === 'number' ? colon : colon.name;
}

const lines = [
  { text: 'a:', result: 1, spec: 'rfc9112-5-field-line' },
  { text: 'name: value', result: 4, spec: 'rfc9112-5-field-line' },
  { text: 'a::b', result: 1, spec: 'rfc9112-5-field-line' },
  { text: 'a:b:c', result: 1, spec: 'rfc9112-5-field-line' },
  { text: 'a:\t b \t', result: 1, spec: 'rfc9112-5-field-line' },
  { text: '!#$: x', result: 3, spec: 'rfc9112-5-field-line' },
  { text: ': x', result: 'fieldName', spec: 'rfc9112-5-field-line' },
  { text: 'name', result: 'fieldName', spec: 'rfc9112-5-field-line' },
  { text: 'name ', result: 'fieldName', spec: 'rfc9112-5-field-line' },
  { text: 'na me: x', result: 'fieldName', spec: 'rfc9112-5-field-line' },
  { text: 'na(me: x', result: 'fieldName', spec: 'rfc9112-5-field-line' },
  { text: 'na\u00e9: x', result: 'fieldName', spec: 'rfc9112-5-field-line' },
  { text: 'name =: x', result: 'fieldName', spec: 'rfc9112-5-field-line' },
  { text: 'name : x', result: 'spaceBeforeColon', spec: 'rfc9112-5.1-space-before-colon' },
  { text: 'name\t: x', result: 'spaceBeforeColon', spec: 'rfc9112-5.1-space-before-colon' },
  { text: 'name \t :', result: 'spaceBeforeColon', spec: 'rfc9112-5.1-space-before-colon' },
  { text: ' name: x', result: 'obsFold', spec: 'rfc9112-5.2-obs-fold-request' },
  { text: '\tname: x', result: 'obsFold', spec: 'rfc9112-5.2-obs-fold-request' },
  { text: ' ', result: 'obsFold', spec: 'rfc9112-5.2-obs-fold-request' },
];

for (const { text, result } of lines) {
  test(`scanFieldName: ${JSON.stringify(text)} is ${result}`, () => {
    assert.equal(scan(text), result);
  });
}

// @spec rfc9112-5-field-line
// @spec rfc9112-2.2-space-before-first-field
test('scanFieldName: every octet in front of a name, inside it and behind it', () => {
  assert.equal(
    octetsThat((octet) => scan(`${octet}ab: x`) === 3),
    TCHARS,
  );
  assert.equal(
    octetsThat((octet) => scan(`a${octet}b: x`) === 3),
    TCHARS,
  );
  assert.equal(
    octetsThat((octet) => typeof scan(`ab${octet}: x`) === 'number'),
    sorted(TCHARS, ':'),
  );
});

// @spec rfc9112-5.1-space-before-colon
test('scanFieldName: only SP and HTAB are white space before the colon or before the name', () => {
  const before = (name: string) => octetsThat((octet) => scan(`ab${octet}:`) === name);
  assert.equal(before('spaceBeforeColon'), '\t ');
  assert.equal(
    octetsThat((octet) => scan(`${octet}ab:`) === 'obsFold'),
    '\t ',
  );
  assert.equal(
    before('fieldName'),
    without(
      octetsThat(() => true),
      `\t :${TCHARS}`,
    ),
  );
});

test('scanFieldName: a colon behind the end of the line is not its colon', () => {
  const octets = octetsOf('name\r\n: x');
  const colon = scanFieldName(octets, 0, 4);
  assert.ok(typeof colon === 'object' && colon.name === 'fieldName');
});
