import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acceptedRanges } from './accept.ts';

/** Each range as `type/subtype;name=value weight`. */
function ranges(value: string): string[] {
  return acceptedRanges(value).map(({ type, subtype, parameters, weight }) => {
    const texts = parameters.map((parameter) => `;${parameter.name}=${parameter.value}`);
    return `${type}/${subtype}${texts.join('')} ${weight}`;
  });
}

const fields = [
  { name: 'one type', value: 'text/html', is: ['text/html 1000'] },
  {
    name: 'several types',
    value: 'text/html, application/json, text/plain',
    is: ['text/html 1000', 'application/json 1000', 'text/plain 1000'],
  },
  {
    name: 'weights',
    value: 'text/html;q=0.9, application/json;q=0.5, text/*;q=0.1',
    is: ['text/html 900', 'application/json 500', 'text/* 100'],
  },
  { name: 'wildcards', value: '*/*;q=0.1, text/*;q=0.5', is: ['*/* 100', 'text/* 500'] },
  {
    name: 'white space',
    value: '  text/html  ;  q=0.9  ,\tapplication/json\t',
    is: ['text/html 900', 'application/json 1000'],
  },
  { name: 'case', value: 'TEXT/Html;Q=0.5', is: ['text/html 500'] },
  {
    name: 'what is no range is left out',
    value: 'bad, /bad, text/html, /',
    is: ['text/html 1000'],
  },
  { name: 'nothing', value: '', is: [] },
  { name: 'empty elements', value: ',, text/html ,', is: ['text/html 1000'] },
  {
    name: 'a quoted comma separates nothing',
    value: 'text/html;param="a,x/y", application/json',
    is: ['text/html;param=a,x/y 1000', 'application/json 1000'],
  },
  {
    name: 'an escaped quote ends no string',
    value: String.raw`text/html;param="a\",b", application/json`,
    is: ['text/html;param=a",b 1000', 'application/json 1000'],
  },
  {
    name: 'a quoted semicolon separates nothing',
    value: 'text/html;param="x;q=0.1";q=0.5',
    is: ['text/html;param=x;q=0.1 500'],
  },
  { name: 'a subtype of any type is none', value: '*/html, text/plain', is: ['text/plain 1000'] },
  {
    name: 'a parameter behind the weight belongs to the range, too',
    value: 'text/html;level=1;q=0.9;ext=2',
    is: ['text/html;level=1;ext=2 900'],
  },
  {
    name: 'the same range twice is two',
    value: 'text/html;q=0.5, text/html;q=0.9',
    is: ['text/html 500', 'text/html 900'],
  },
  { name: 'the first of two weights counts', value: 'a/b;q=0.5;q=0.9', is: ['a/b 500'] },
  { name: 'a parameter without = is none', value: 'a/b;c;q;q=0.2', is: ['a/b 200'] },
];

for (const { name, value, is } of fields) {
  test(`acceptedRanges: ${name}`, () => {
    assert.deepEqual(ranges(value), is);
  });
}

const weights = [
  { q: '0', weight: 0 },
  { q: '0.', weight: 0 },
  { q: '0.0', weight: 0 },
  { q: '0.000', weight: 0 },
  { q: '0.001', weight: 1 },
  { q: '0.5', weight: 500 },
  { q: '0.05', weight: 50 },
  { q: '0.999', weight: 999 },
  { q: '1', weight: 1000 },
  { q: '1.', weight: 1000 },
  { q: '1.000', weight: 1000 },
  { q: '"0.5"', weight: 500 },
  { q: '.5', weight: 500 },
  { q: '0.9999', weight: 999 },
  { q: '0.0009', weight: 0 },
  { q: '1.5', weight: 1000 },
  { q: '.', weight: 1000 },
  { q: '', weight: 1000 },
  { q: '2', weight: 1000 },
  { q: '10', weight: 1000 },
  { q: '-0', weight: 1000 },
  { q: '-1', weight: 1000 },
  { q: '+0', weight: 1000 },
  { q: '"0,5"', weight: 1000 },
  { q: '0.5x', weight: 1000 },
  { q: '0 .5', weight: 1000 },
  { q: '0x0', weight: 1000 },
  { q: '0e1', weight: 1000 },
  { q: '\u0660', weight: 1000 },
  { q: 'zero', weight: 1000 },
];

for (const { q, weight } of weights) {
  test(`acceptedRanges: q=${q} is ${weight} thousandths`, () => {
    assert.equal(acceptedRanges(`a/b;q=${q}`)[0]?.weight, weight);
  });
}

test('acceptedRanges: every qvalue of the grammar is its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat({ max: 3 }), (thousandths, digits) => {
      const factor = 10 ** (3 - digits);
      const weight = Math.floor(thousandths / factor) * factor;
      const q = (weight / 1000).toFixed(digits);
      assert.equal(acceptedRanges(`a/b;q=${q}`)[0]?.weight, weight);
    }),
  );
});

test('acceptedRanges: of any text, every weight is a whole number from 0 to 1000', () => {
  const piece = fc.constantFrom('a/b', '*/*', ';', ',', 'q=', '0', '1', '.', '9', '"', '\\', ' ');
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(value, (text) => {
      for (const { weight, type, subtype } of acceptedRanges(text)) {
        assert.ok(Number.isInteger(weight) && weight >= 0 && weight <= 1000);
        assert.match(`${type}/${subtype}`, /^(\*\/\*|[^*][^/]*\/[^/]+|\*[^/]+\/[^/]+)$/);
      }
    }),
    { numRuns: 1000 },
  );
});
