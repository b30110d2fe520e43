/*
 * Our choice beside that of the negotiator package of npm. Where the two differ, a row below says
 * how and why; on everything else the property finds that they agree.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Negotiator from 'negotiator';
import { negotiateAccept } from './negotiate.ts';

function ours(accept: string, offers: readonly string[]): string | undefined {
  const result = negotiateAccept(accept, offers);
  return result.kind === 'acceptable' ? result.mediaType : undefined;
}

function theirs(accept: string, offers: readonly string[]): string | undefined {
  return new Negotiator({ headers: { accept } }).mediaType([...offers]);
}

const differences = [
  {
    accept: 'text/plain, text/html',
    offers: ['text/html', 'text/plain'],
    ours: 'text/html',
    theirs: 'text/plain',
    why: 'the order in Accept means nothing (RFC 9110 12.5.1), so the server has the choice',
  },
  {
    accept: 'text/*, image/png',
    offers: ['text/html', 'image/png'],
    ours: 'text/html',
    theirs: 'image/png',
    why: 'how specific a range is decides what an offer is worth, and is worth nothing itself',
  },
  {
    accept: 'text/html;q=0.5, text/html;q=0.9, text/plain;q=0.7',
    offers: ['text/html', 'text/plain'],
    ours: 'text/plain',
    theirs: 'text/html',
    why: 'as in Stallion the first of equal ranges counts; the RFC says nothing',
  },
  {
    accept: '*/html;q=0.9, text/plain;q=0.5',
    offers: ['text/html', 'text/plain'],
    ours: 'text/plain',
    theirs: 'text/html',
    why: 'there is no such range (RFC 9110 12.5.1)',
  },
  {
    accept: 'text/html;q=.',
    offers: ['text/html'],
    ours: 'text/html',
    theirs: undefined,
    why: 'as in Stallion no mistake excludes a type; the RFC says nothing',
  },
  {
    accept: 'text/html;q=2, text/plain',
    offers: ['text/plain', 'text/html'],
    ours: 'text/plain',
    theirs: 'text/html',
    why: 'no quality is above 1 (RFC 9110 12.4.2)',
  },
  {
    accept: 'text/html;q=0.0009',
    offers: ['text/html'],
    ours: undefined,
    theirs: 'text/html',
    why: 'as in Stallion the fourth digit is dropped: 0.001 is the least (RFC 9110 12.4.2)',
  },
  {
    accept: '',
    offers: ['text/html'],
    ours: 'text/html',
    theirs: undefined,
    why: 'as in Stallion no range is no wish, which a server may decide (RFC 9110 12.4.1)',
  },
  {
    accept: 'text/html;level=*',
    offers: ['text/html;level=1'],
    ours: undefined,
    theirs: 'text/html;level=1',
    why: 'a parameter has no wildcard (RFC 9110 12.5.1)',
  },
  {
    accept: 'text/html;profile=A',
    offers: ['text/html;profile=a'],
    ours: undefined,
    theirs: 'text/html;profile=a',
    why: 'whether case matters depends on the name (RFC 9110 5.6.6); of charset it is known',
  },
  {
    accept: 'text/html;a=1;b=2;q=0.1, text/html;a=1;q=0.9, text/plain;q=0.5',
    offers: ['text/html;a=1;b=2', 'text/plain'],
    ours: 'text/plain',
    theirs: 'text/html;a=1;b=2',
    why: 'of two parameters and one, the two are more specific (RFC 9110 12.5.1)',
  },
];

for (const row of differences) {
  const { accept, offers, why } = row;
  test(`negotiate: not as negotiator for ${JSON.stringify(accept)}: ${why}`, () => {
    assert.equal(ours(accept, offers), row.ours);
    assert.equal(theirs(accept, offers), row.theirs);
  });
}

const type = fc.constantFrom('text', 'image', 'application');
const subtype = fc.constantFrom('a', 'b', 'C');
const parameter = fc.constantFrom('', ';level=1', ';level=2', ';level="1"', ';charset=UTF-8');
const offer = fc
  .tuple(type, subtype, parameter)
  .map(([one, other, last]) => `${one}/${other}${last}`);
const range = fc.oneof(
  offer,
  fc.tuple(type, parameter).map(([one, last]) => `${one}/*${last}`),
  parameter.map((last) => `*/*${last}`),
);

/** A range is the same whether its parameter is quoted or not. */
const sameRange = (text: string) => text.replaceAll('"', '').toLowerCase();

test('negotiate: chooses as negotiator does, but for those differences', () => {
  const weights = fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: 6, maxLength: 6 });
  const ranges = fc.uniqueArray(range, { minLength: 1, maxLength: 6, selector: sameRange });
  const offers = fc.uniqueArray(offer, { maxLength: 5 });
  let found = 0;
  let none = 0;
  fc.assert(
    fc.property(ranges, weights, offers, (named, thousandths, offered) => {
      const accept = named
        .map((text, at) => `${text};q=${((thousandths[at] ?? 0) / 1000).toFixed(3)}`)
        .join(', ');
      const choice = ours(accept, offered);
      assert.equal(choice, theirs(accept, offered), accept);
      if (choice === undefined) none++;
      else found++;
    }),
    { numRuns: 3000 },
  );
  assert.ok(found > 300 && none > 300, `${found} choices and ${none} without one`);
});
