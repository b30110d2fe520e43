import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TCHARS, VCHARS, without } from '../testing/character-lists.ts';
import { fieldLines } from '../testing/field-lines.ts';
import { charactersOf } from '../testing/octets.ts';
import { RequestCookies, requestCookies } from './request-cookies.ts';

const fields = [
  { name: 'one cookie', line: 'session=abc123', cookies: ['session', 'abc123'] },
  { name: 'several', line: 'a=1; b=2; c=3', cookies: ['a', '1', 'b', '2', 'c', '3'] },
  { name: 'no space behind the semicolon', line: 'a=1;b=2', cookies: ['a', '1', 'b', '2'] },
  { name: 'quotes around a value are dropped', line: 'token="abc"', cookies: ['token', 'abc'] },
  { name: 'quotes around nothing', line: 'a=""', cookies: ['a', ''] },
  { name: 'one quote stays', line: 'a="; b="c; d=e"', cookies: ['a', '"', 'b', '"c', 'd', 'e"'] },
  { name: 'one pair of quotes is dropped', line: 'a=""b""', cookies: ['a', '"b"'] },
  { name: 'quotes hide no semicolon', line: 'a="b;c=d"', cookies: ['a', '"b', 'c', 'd"'] },
  { name: 'quotes around a name stay', line: '"a"=b', cookies: ['"a"', 'b'] },
  { name: 'the first = is the one', line: 'data=a=b=c', cookies: ['data', 'a=b=c'] },
  { name: 'no name: left out', line: '=value; valid=ok', cookies: ['valid', 'ok'] },
  { name: 'white space is no name', line: ' \t=value; valid=ok', cookies: ['valid', 'ok'] },
  { name: 'no =: left out', line: 'justname; valid=ok', cookies: ['valid', 'ok'] },
  { name: 'no = anywhere', line: 'ab', cookies: [] },
  { name: 'no value behind the =: an empty one', line: 'a=; b=2', cookies: ['a', '', 'b', '2'] },
  { name: 'white space', line: '  a  =  1  ;\tb\t=\t2\t', cookies: ['a', '1', 'b', '2'] },
  { name: 'white space inside stays', line: 'a b=c d', cookies: ['a b', 'c d'] },
  { name: 'other white space stays', line: 'a\u00a0=\u00a0b', cookies: ['a\u00a0', '\u00a0b'] },
  { name: 'nothing', line: '', cookies: [] },
  { name: 'semicolons', line: ';; a=1;;', cookies: ['a', '1'] },
  { name: 'a comma separates nothing', line: 'a=1, b=2', cookies: ['a', '1, b=2'] },
  { name: 'escapes stay', line: 'a=%20%zz', cookies: ['a', '%20%zz'] },
  { name: 'octets are not UTF-8', line: 'a=\u00c3\u00a9', cookies: ['a', '\u00c3\u00a9'] },
  {
    name: 'case of names',
    line: 'Name=upper; name=lower',
    cookies: ['Name', 'upper', 'name', 'lower'],
  },
  { name: 'a name twice', line: 'a=1; a=2', cookies: ['a', '1', 'a', '2'] },
  {
    name: 'names of properties',
    line: '__proto__=1; size=2',
    cookies: ['__proto__', '1', 'size', '2'],
  },
];

for (const { name, line, cookies } of fields) {
  test(`RequestCookies: ${name}`, () => {
    const read = requestCookies(fieldLines(['Cookie', line]));
    assert.deepEqual(
      Array.from(read).flatMap((cookie) => [cookie.name, cookie.value]),
      cookies,
    );
    assert.equal(read.size, cookies.length / 2);
  });
}

test('requestCookies: reads all Cookie lines in their order, and no other', () => {
  const cookies = requestCookies(
    fieldLines(['cookie', 'a=1; b=2'], ['Content-Type', 'd=4'], ['COOKIE', 'c=3']),
  );
  assert.equal(cookies.size, 3);
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((name) => cookies.get(name)),
    ['1', '2', '3', undefined],
  );
});

test('requestCookies: finds none where there is no Cookie line', () => {
  assert.equal(requestCookies(fieldLines(['Host', 'a=1'])).size, 0);
});

test('RequestCookies: get finds the first of a name, with regard to case', () => {
  const cookies = new RequestCookies(['a=first; A=upper', 'a=second']);
  assert.equal(cookies.get('a'), 'first');
  assert.equal(cookies.get('A'), 'upper');
  assert.equal(cookies.get('toString'), undefined);
});

test('RequestCookies: reads back every pair that a server may have set', () => {
  const text = (characters: string, minLength: number) =>
    fc
      .array(fc.constantFrom(...charactersOf(characters)), { minLength, maxLength: 20 })
      .map((each) => each.join(''));
  const pair = fc.tuple(text(TCHARS, 1), text(without(VCHARS, '",;\\'), 0));
  const pairs = fc.uniqueArray(pair, { minLength: 1, maxLength: 5, selector: ([name]) => name });
  fc.assert(
    fc.property(pairs, (sent) => {
      const cookies = new RequestCookies([sent.map((each) => each.join('=')).join('; ')]);
      assert.deepEqual(
        Array.from(cookies, ({ name, value }) => [name, value]),
        sent,
      );
      for (const [name, value] of sent) assert.equal(cookies.get(name), value);
    }),
  );
});

test('RequestCookies: reads any text, and finds no more cookies than it has equals signs', () => {
  const piece = fc.constantFrom(';', '=', '"', ' ', '\t', ',', 'a', 'b', '\u00e9');
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
      const cookies = new RequestCookies(lines);
      assert.ok(cookies.size <= lines.join('').split('=').length - 1);
      for (const { name, value } of cookies) {
        assert.match(name, /^[^;=]+$/);
        assert.ok(!value.includes(';'));
        assert.notEqual(cookies.get(name), undefined);
      }
    }),
  );
});
