import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fieldLines } from '../testing/field-lines.ts';
import { negotiate, negotiateAccept } from './negotiate.ts';

/** The chosen type, or undefined. */
function chosen(accept: string | undefined, offers: readonly string[]): string | undefined {
  const result = negotiateAccept(accept, offers);
  return result.kind === 'acceptable' ? result.mediaType : undefined;
}

const HTML = 'text/html';
const PLAIN = 'text/plain';
const JSON_ = 'application/json';
const HTML_OR_JSON = [HTML, JSON_];

const choices = [
  { name: 'the type that is named', accept: JSON_, offers: HTML_OR_JSON, is: JSON_ },
  {
    name: 'the higher quality',
    accept: 'text/html;q=0.5, application/json;q=0.9',
    offers: HTML_OR_JSON,
    is: JSON_,
  },
  { name: 'anything', accept: '*/*', offers: [JSON_], is: JSON_ },
  { name: 'any of a type', accept: 'application/*', offers: [PLAIN, JSON_], is: JSON_ },
  {
    name: 'a quality of 0 excludes',
    accept: 'text/html;q=0, application/json',
    offers: HTML_OR_JSON,
    is: JSON_,
  },
  {
    name: 'the specific range goes before the wildcard',
    accept: '*/*;q=0.1, text/html;q=0.9',
    offers: [PLAIN, HTML],
    is: HTML,
  },
  { name: 'no Accept: the first offer', accept: undefined, offers: [JSON_, HTML], is: JSON_ },
  { name: 'no offer', accept: HTML, offers: [], is: undefined },
  { name: 'no offer and no Accept', accept: undefined, offers: [], is: undefined },
  {
    name: 'equal qualities: the order of the offers',
    accept: 'application/json, text/plain',
    offers: [PLAIN, JSON_],
    is: PLAIN,
  },
  {
    name: 'case does not matter, and the offer keeps its own',
    accept: 'APPLICATION/json',
    offers: ['Application/JSON'],
    is: 'Application/JSON',
  },
  {
    name: 'what a browser sends',
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    offers: [JSON_, HTML],
    is: HTML,
  },
  { name: 'an empty Accept: the first offer', accept: '', offers: [HTML], is: HTML },
  { name: 'an Accept of commas', accept: ' , ,', offers: [HTML], is: HTML },
  { name: 'an Accept without any range', accept: 'x, */html', offers: [HTML], is: HTML },
  {
    name: 'all excluded',
    accept: 'text/html;q=0, application/json;q=0',
    offers: HTML_OR_JSON,
    is: undefined,
  },
  { name: 'everything excluded', accept: '*/*;q=0', offers: HTML_OR_JSON, is: undefined },
  {
    name: 'what is not named is not acceptable',
    accept: PLAIN,
    offers: HTML_OR_JSON,
    is: undefined,
  },
  {
    name: 'white space',
    accept: '  text/html  ;  q=0.5  ,  application/json  ',
    offers: HTML_OR_JSON,
    is: JSON_,
  },
  { name: 'what is no range is passed over', accept: 'bad, text/html', offers: [HTML], is: HTML },
  {
    name: 'the smallest quality and the largest',
    accept: 'text/a;q=0.001, text/b;q=0.999, text/c;q=1.000',
    offers: ['text/a', 'text/b', 'text/c'],
    is: 'text/c',
  },
  { name: 'the smallest quality is acceptable', accept: 'a/b;q=0.001', offers: ['a/b'], is: 'a/b' },
  {
    name: 'a quality that is none excludes nothing',
    accept: 'text/html;q=.',
    offers: [HTML],
    is: HTML,
  },
  {
    name: 'a quoted comma is no end of a range',
    accept: 'text/html;q=0.5;ext="a,b", application/json;q=0.1',
    offers: ['text/html;ext="a,b"', JSON_],
    is: 'text/html;ext="a,b"',
  },
  {
    name: 'a range with a parameter is not for a type without',
    accept: 'text/html;level=1',
    offers: [HTML],
    is: undefined,
  },
  {
    name: 'a range with a parameter is for a type that has it',
    accept: 'text/html;level=1',
    offers: [HTML, 'text/html;level=2', 'text/html; x=y; LEVEL="1"'],
    is: 'text/html; x=y; LEVEL="1"',
  },
  {
    name: 'a range needs all its parameters',
    accept: 'text/html;level=1;x=y',
    offers: ['text/html;level=1', 'text/html;x=y'],
    is: undefined,
  },
  {
    name: 'a range without parameters is for a type with some',
    accept: 'text/html',
    offers: ['text/html;charset=utf-8'],
    is: 'text/html;charset=utf-8',
  },
  {
    name: 'the case of a charset does not matter',
    accept: 'text/plain;charset=UTF-8',
    offers: ['text/plain; charset=utf-8'],
    is: 'text/plain; charset=utf-8',
  },
  {
    name: 'the case of another value does',
    accept: 'text/plain;profile=A',
    offers: ['text/plain;profile=a'],
    is: undefined,
  },
  {
    name: 'a wildcard with a parameter is for types that have it',
    accept: '*/*;level=1',
    offers: [HTML, 'text/plain;level=1'],
    is: 'text/plain;level=1',
  },
  {
    name: 'the type is more specific than a parameter',
    accept: 'text/*;level=1;q=0.1, text/html;q=0.9, text/plain;q=0.5',
    offers: [PLAIN, 'text/html;level=1'],
    is: 'text/html;level=1',
  },
  {
    name: 'two parameters are more specific than one',
    accept: 'text/html;a=1;q=0.9, text/html;a=1;b=2;q=0.1, text/plain;q=0.5',
    offers: ['text/html;a=1;b=2', PLAIN],
    is: PLAIN,
  },
  {
    name: 'a subtype of any type is no wildcard',
    accept: '*/html;q=0.9, text/plain;q=0.5',
    offers: [HTML, PLAIN],
    is: PLAIN,
  },
  {
    name: 'a specific range goes before the exclusion of all',
    accept: '*/*;q=0, text/html;q=0.9',
    offers: [JSON_, HTML],
    is: HTML,
  },
  {
    name: 'a specific range goes before a better wildcard of its type',
    accept: 'text/*;q=0.9, text/html;q=0.5',
    offers: [HTML, PLAIN],
    is: PLAIN,
  },
  {
    name: 'a type is excluded by its wildcard',
    accept: 'text/*;q=0, application/json',
    offers: HTML_OR_JSON,
    is: JSON_,
  },
  {
    name: 'the first of equal ranges counts',
    accept: 'text/html;q=0.5, text/html;q=0.9, text/plain;q=0.7',
    offers: [HTML, PLAIN],
    is: PLAIN,
  },
];

for (const { name, accept, offers, is } of choices) {
  test(`negotiate: ${name}`, () => {
    assert.equal(chosen(accept, offers), is);
  });
}

/** Table 5 of RFC 9110 12.5.1, with erratum 7138 to its last row. */
const table = [
  { type: 'text/plain;format=flowed', weight: 1 },
  { type: 'text/plain', weight: 0.7 },
  { type: 'text/html', weight: 0.3 },
  { type: 'image/jpeg', weight: 0.5 },
  { type: 'text/plain;format=fixed', weight: 0.4 },
  { type: 'text/html;level=3', weight: 0.3 },
];
const tableAccept =
  'text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, ' +
  'text/plain;format=fixed;q=0.4, */*;q=0.5';

for (const [at, { type, weight }] of table.entries()) {
  test(`negotiate: ${type} stands among the others of RFC 9110's table by its ${weight}`, () => {
    for (const [otherAt, other] of table.entries()) {
      if (otherAt === at) continue;
      const wins = weight >= other.weight;
      assert.equal(chosen(tableAccept, [type, other.type]), wins ? type : other.type);
    }
  });
}

/*
 * Where Stallion 0.10 chooses otherwise, and why we do not. It follows RFC 7231, its types have no
 * parameters, and it checks none of them.
 */
const unlikeStallion = [
  {
    accept: 'text/html;q=0.9;level=1',
    offers: [HTML],
    is: undefined,
    theirs: HTML,
    why: 'nothing behind the weight is an extension any more (RFC 9110 12.5.1)',
  },
  {
    accept: 'text/html;q=0.5;ext="a,b"',
    offers: [HTML],
    is: undefined,
    theirs: HTML,
    why: 'nothing behind the weight is an extension any more (RFC 9110 12.5.1)',
  },
  {
    accept: 'text/html;q=0.5x, text/plain;q=0.7',
    offers: [PLAIN, HTML],
    is: HTML,
    theirs: PLAIN,
    why: 'a weight that is none counts as 1, whichever way it is none',
  },
  {
    accept: 'text/ht@ml',
    offers: [HTML],
    is: HTML,
    theirs: undefined,
    why: 'what is no token is no range (RFC 9110 8.3.1), so this Accept names none',
  },
];

for (const { accept, offers, is, theirs, why } of unlikeStallion) {
  test(`negotiate: ${accept} gives ${is ?? 'none'}, not ${theirs ?? 'none'}: ${why}`, () => {
    assert.equal(chosen(accept, offers), is);
  });
}

test('negotiate: joins the Accept lines of a request', () => {
  const headers = fieldLines(
    ['Accept', 'text/plain;q=0.5'],
    ['Content-Type', 'text/html'],
    ['ACCEPT', JSON_],
  );
  assert.deepEqual(negotiate(headers, [PLAIN, JSON_]), { kind: 'acceptable', mediaType: JSON_ });
});

test('negotiate: without Accept takes the first offer', () => {
  const result = negotiate(fieldLines(['Accept-Language', 'en']), [PLAIN, HTML]);
  assert.deepEqual(result, { kind: 'acceptable', mediaType: PLAIN });
});

test('negotiate: says that none is acceptable', () => {
  const result = negotiate(fieldLines(['Accept', 'image/*']), HTML_OR_JSON);
  assert.deepEqual(result, { kind: 'none-acceptable' });
});

test('negotiate: the chosen type has the type of the offers', () => {
  const result = negotiate(fieldLines(['Accept', 'b/*']), ['a/a', 'b/b']);
  assert.ok(result.kind === 'acceptable');
  const names: { readonly [Type in 'a/a' | 'b/b']: string } = { 'a/a': 'first', 'b/b': 'second' };
  assert.equal(names[result.mediaType], 'second');
});

test('negotiate: what is offered behind the one that is chosen is checked as well', () => {
  assert.throws(() => negotiateAccept(undefined, [HTML, 'text/*']), TypeError);
});

test('negotiate: of any Accept, the result is one of the offers or none', () => {
  const piece = fc.constantFrom('text', '/', '*', 'html', ';', ',', 'q=', '0', '.', '"', '\\', ' ');
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(value, fc.subarray([HTML, PLAIN, JSON_]), (accept, offers) => {
      const result = chosen(accept, offers);
      assert.ok(result === undefined || offers.includes(result));
      assert.ok(offers.length === 0 || chosen(`${HTML}, */*;q=0.1`, offers) !== undefined);
    }),
    { numRuns: 1000 },
  );
});

test('negotiate: never chooses what is excluded by its name', () => {
  const offers = [HTML, JSON_, PLAIN];
  fc.assert(
    fc.property(fc.constantFrom(...offers), fc.boolean(), (excluded, isFirst) => {
      const parts = [`${excluded};q=0`, '*/*;q=0.1'];
      const result = chosen((isFirst ? parts : parts.reverse()).join(', '), offers);
      assert.ok(result !== undefined && result !== excluded);
    }),
  );
});

test('negotiate: of equal qualities the first offer wins, however many there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.constantFrom('*/*', 'a/*'), (count, accept) => {
      const offers = Array.from({ length: count }, (_, at) => `a/type${at}`);
      assert.equal(chosen(accept, offers), 'a/type0');
    }),
  );
});
