import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FieldSection, nameIs, NO_FIELDS, positionAt } from './field-section.ts';
import { LOWER, TCHARS, UPPER } from './testing/character-lists.ts';
import { charactersOf, EVERY_OCTET, octetsOf } from './testing/octets.ts';

/** A section of these lines, which stand behind other octets. */
function section(...lines: readonly string[]): FieldSection {
  const before = 'GET / HTTP/1.1\r\n';
  const positions: number[] = [];
  let at = 0;
  for (const line of lines) {
    positions.push(at, at + line.indexOf(':'), at + line.length);
    at += line.length + 2;
  }
  return new FieldSection(octetsOf(`${before}${lines.join('\r\n')}\r\n`), before.length, positions);
}

const fields = section('Host: a', 'X:1', 'Empty:', 'x: \t2 3\t ', 'XX: 4', 'x:');

const values = [
  { name: 'Host', value: 'a', lines: ['a'] },
  { name: 'hOST', value: 'a', lines: ['a'] },
  { name: 'x', value: '1, 2 3, ', lines: ['1', '2 3', ''], spec: 'rfc9110-5.2-combined-value' },
  { name: 'X', value: '1, 2 3, ', lines: ['1', '2 3', ''], spec: 'rfc9110-5.2-combined-value' },
  { name: 'xx', value: '4', lines: ['4'] },
  { name: 'empty', value: '', lines: [''] },
  { name: 'xxx', value: undefined, lines: [] },
  { name: 'hos', value: undefined, lines: [] },
  { name: '', value: undefined, lines: [] },
];

for (const { name, value, lines } of values) {
  // @spec rfc9110-5.1-case-insensitive-names
  // @spec rfc9110-5.3-may-join-lines
  test(`FieldSection: "${name}" has ${lines.length} lines`, () => {
    assert.equal(fields.get(name), value);
    assert.deepEqual(fields.lines(name), lines);
    assert.equal(fields.has(name), lines.length > 0);
  });
}

test('FieldSection: goes through all lines in order, names as written', () => {
  assert.deepEqual(
    [...fields],
    [
      ['Host', 'a'],
      ['X', '1'],
      ['Empty', ''],
      ['x', '2 3'],
      ['XX', '4'],
      ['x', ''],
    ],
  );
  assert.equal(fields.size, 6);
});

test('FieldSection: one without lines has none', () => {
  assert.equal(NO_FIELDS.size, 0);
  assert.deepEqual([...NO_FIELDS], []);
  assert.equal(NO_FIELDS.get('host'), undefined);
});

// @spec rfc9112-5.1-trim-ows
// @spec rfc9110-5.6.3-may-replace-ows
test('FieldSection: a value loses SP and HTAB around it, and no other octet', () => {
  const value = '\u00a0\v a \t b \f\u0085';
  assert.equal(section(`x:\t ${value} \t`).get('x'), value);
  assert.equal(section('x: \t \t').get('x'), '');
});

// @spec rfc9112-2.2-octets-not-unicode
test('FieldSection: a value has one character for each octet', () => {
  assert.equal(section('x: \u00c3\u00a9').get('x'), '\u00c3\u00a9');
});

// @spec rfc9110-5.1-case-insensitive-names
test('nameIs: only letters have two cases, and every octet of a name counts', () => {
  for (const octet of TCHARS) {
    const lowerCase = UPPER.includes(octet) ? LOWER.charAt(UPPER.indexOf(octet)) : octet;
    const cases = LOWER.includes(lowerCase) ? 2 : 1;
    for (const [before = '', behind = ''] of [
      ['', 'bc'],
      ['a', 'c'],
      ['ab', ''],
    ]) {
      const name = before + lowerCase + behind;
      const same = EVERY_OCTET.filter((other) =>
        nameIs(octetsOf(before + other + behind), 0, 3, name),
      );
      assert.equal(same.length, cases, name);
      assert.ok(same.includes(octet));
    }
  }
});

test('nameIs: compares between its positions', () => {
  assert.equal(nameIs(octetsOf('xHostx'), 1, 5, 'host'), true);
  assert.equal(nameIs(octetsOf('xHostx'), 1, 4, 'host'), false);
  assert.equal(nameIs(octetsOf('xHostx'), 1, 6, 'host'), false);
  assert.equal(nameIs(octetsOf('Ho'), 0, 4, 'host'), false);
});

test('positionAt: gives the numbers of the lines, and 0 where there is none', () => {
  assert.equal(positionAt([3, 7, 9], 1), 7);
  assert.equal(positionAt([3, 7, 9], 3), 0);
});

test('FieldSection: reads back the lines that were written', () => {
  const name = fc.string({
    unit: fc.constantFrom(...charactersOf(TCHARS)),
    minLength: 1,
    maxLength: 8,
  });
  const value = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\t', ':', ',', '\u00e9'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (pairs) => {
      const read = section(...pairs.map((pair) => pair.join(':')));
      const trimmed = pairs.map(([each, text]) => [each, text.replace(/^[ \t]+|[ \t]+$/g, '')]);
      assert.deepEqual([...read], trimmed);
      for (const [each = '', text] of trimmed) assert.ok(read.lines(each).includes(text ?? ''));
    }),
  );
});
