import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listElements, listHas } from './list.ts';

const lists = [
  { value: '', elements: [] },
  { value: 'a', elements: ['a'] },
  { value: 'a,b', elements: ['a', 'b'] },
  { value: ' a \t,\t b ', elements: ['a', 'b'] },
  { value: ',', elements: [] },
  { value: ', ,\t,', elements: [] },
  { value: ',a,, b ,', elements: ['a', 'b'] },
  { value: 'a b, c', elements: ['a b', 'c'] },
  { value: '"a,b", c', elements: ['"a,b"', 'c'] },
  { value: 'x="a,b";y, c', elements: ['x="a,b";y', 'c'] },
  { value: String.raw`"a\",b", c`, elements: [String.raw`"a\",b"`, 'c'] },
  { value: String.raw`"a\\", c`, elements: [String.raw`"a\\"`, 'c'] },
  { value: String.raw`a\, b`, elements: [String.raw`a\ `.trim(), 'b'] },
  { value: '"a, b', elements: ['"a, b'] },
  { value: '"a\\', elements: ['"a\\'] },
  { value: 'a\v, \u00a0b', elements: ['a\v', '\u00a0b'] },
];

for (const { value, elements } of lists) {
  // @spec rfc9110-5.6.1.2-empty-elements
  // @spec rfc9110-5.6.1.2-lenient-list
  test(`listElements: ${JSON.stringify(value)} has ${elements.length}`, () => {
    assert.deepEqual(listElements(value), elements);
  });
}

test('listElements: reads back what was joined, whatever empty elements stand between', () => {
  const element = fc.stringMatching(/^[a-z]{1,5}$/);
  const separator = fc.stringMatching(/^[ \t]*,[ \t,]*$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(element, separator), { maxLength: 8 }), (parts) => {
      const value = parts.map(([text, comma]) => text + comma).join('');
      assert.deepEqual(
        listElements(value),
        parts.map(([text]) => text),
      );
    }),
  );
});

const searches = [
  { value: 'close', token: 'close', has: true },
  { value: ' CLOSE\t', token: 'close', has: true },
  { value: 'closed', token: 'close', has: false },
  { value: 'keep-alive, Close', token: 'close', has: true },
  { value: ', close', token: 'close', has: true },
  { value: 'keep-alive, x', token: 'close', has: false },
  { value: '"a, close"', token: 'close', has: false },
  { value: '', token: 'close', has: false },
];

for (const { value, token, has } of searches) {
  // @spec rfc9110-7.6.1-option-case
  test(`listHas: ${JSON.stringify(value)} ${has ? 'has' : 'has not'} ${token}`, () => {
    assert.equal(listHas(value, token), has);
  });
}
