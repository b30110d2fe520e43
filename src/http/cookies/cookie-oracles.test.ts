/*
 * Our cookies beside those of two packages of npm. Where the three differ, a row below says how
 * and why; on everything else the properties find that they agree.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCookie, parseSetCookie, stringifySetCookie } from 'cookie';
import fc from 'fast-check';
import { parseSetCookie as parseSetCookieLines } from 'set-cookie-parser';
import { TCHARS, VCHARS, without } from '../testing/character-lists.ts';
import { charactersOf } from '../testing/octets.ts';
import { RequestCookies } from './request-cookies.ts';
import { SetCookieBuilder, type SameSite } from './set-cookie.ts';

const undecoded = { decode: (value: string) => value };
const unencoded = { encode: (value: string) => value };

function ours(line: string): Record<string, string> {
  const cookies = Array.from(new RequestCookies([line]), ({ name, value }) => [name, value]);
  return Object.fromEntries(cookies.reverse()) as Record<string, string>;
}

const reading = [
  {
    line: 'a="b"',
    ours: { a: 'b' },
    theirs: { a: '"b"' },
    why: 'Stallion drops the quotes, as servers of RFC 2109 did; a browser sends them as set',
  },
  {
    line: '=b; c=d',
    ours: { c: 'd' },
    theirs: { '': 'b', c: 'd' },
    why: 'a cookie-name has at least one character (RFC 6265 4.2.1)',
  },
  {
    line: 'a=%41',
    ours: { a: '%41' },
    theirs: { a: 'A' },
    why: 'RFC 6265 4.1.1 gives the value no meaning, so we do not guess at one',
  },
];

for (const row of reading) {
  test(`RequestCookies: not as the cookie package reads ${row.line}: ${row.why}`, () => {
    assert.deepEqual(ours(row.line), row.ours);
    assert.deepEqual({ ...parseCookie(row.line) }, row.theirs);
  });
}

test('RequestCookies: reads what the cookie package reads, but for those differences', () => {
  const piece = fc.constantFrom(';', '; ', '=', ' ', '\t', ',', '"', 'a', 'B', '%41', '\u00e9');
  const lines = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(lines, (line) => {
      const theirs = Object.entries(parseCookie(line, undecoded))
        .filter(([name]) => name !== '')
        .map(([name, value = '']) => [name, value.replace(/^"(.*)"$/s, '$1')]);
      assert.deepEqual(ours(line), Object.fromEntries(theirs));
    }),
    { numRuns: 5000 },
  );
});

const writing = [
  {
    name: 'a(b',
    ours: 'invalid-name',
    theirs: 'a(b=1',
    why: 'a name is a token (RFC 6265 4.1.1)',
  },
  {
    value: '1,2',
    ours: 'invalid-value',
    theirs: 'a=1,2',
    why: 'a cookie-octet is no comma (RFC 6265 4.1.1)',
  },
  {
    value: '"1"',
    ours: 'invalid-value',
    theirs: 'a="1"',
    why: 'as in Stallion: what reads cookies drops quotes, so they would not come back',
  },
  {
    path: '/<',
    ours: 'a=1; Path=/<',
    theirs: 'TypeError',
    why: 'a path has any character but controls and ; (RFC 6265 4.1.1)',
  },
  {
    path: '/a ',
    ours: 'invalid-path',
    theirs: 'a=1; Path=/a ',
    why: 'a client drops the space (RFC 6265 5.2), and no field value ends in one',
  },
  {
    path: '',
    ours: 'a=1; Path=',
    theirs: 'a=1',
    why: 'what was asked for is written; clients read it as the default path',
  },
  {
    domain: '.example.com',
    ours: 'invalid-domain',
    theirs: 'a=1; Domain=.example.com',
    why: 'the dot is not permitted (RFC 6265 4.1.2.3), and clients ignore it',
  },
  {
    domain: '',
    ours: 'invalid-domain',
    theirs: 'a=1',
    why: 'clients ignore it or not, as they like (RFC 6265 5.2.3)',
  },
  {
    name: '__Host-a',
    ours: 'prefix-violation',
    theirs: '__Host-a=1',
    why: 'clients refuse it (RFC 6265bis 4.1.3)',
  },
  {
    sameSite: 'None',
    ours: 'same-site-requires-secure',
    theirs: 'a=1; SameSite=None',
    why: 'clients refuse it (RFC 6265bis 5.7)',
  },
  {
    maxAge: -1,
    ours: 'RangeError',
    theirs: 'a=1; Max-Age=-1',
    why: 'Max-Age is made of digits (RFC 6265 4.1.1); 0 does the same',
  },
  {
    expires: new Date('1600-01-01T00:00:00Z'),
    ours: 'RangeError',
    theirs: 'a=1; Expires=Sat, 01 Jan 1600 00:00:00 GMT',
    why: 'clients ignore it (RFC 6265 5.1.1), so the cookie would last the session',
  },
] satisfies (Attributes & {
  name?: string;
  value?: string;
  ours: string;
  theirs: string;
  why: string;
})[];

interface Attributes {
  readonly path?: string | undefined;
  readonly domain?: string | undefined;
  readonly maxAge?: number | undefined;
  readonly expires?: Date | undefined;
  readonly secure?: boolean | undefined;
  readonly httpOnly?: boolean | undefined;
  readonly sameSite?: SameSite | undefined;
}

/** What is asked for, or nothing: without the defaults that theirs has not. */
function ourLine(name: string, value: string, attributes: Attributes): string {
  const { path, domain, maxAge, expires, secure = false, httpOnly = false, sameSite } = attributes;
  const builder = new SetCookieBuilder(name, value);
  builder.secure(secure).httpOnly(httpOnly).sameSite(sameSite);
  if (path !== undefined) builder.path(path);
  if (domain !== undefined) builder.domain(domain);
  if (maxAge !== undefined) builder.maxAge(maxAge);
  if (expires !== undefined) builder.expires(expires);
  const result = builder.build();
  return result.kind === 'set-cookie' ? result.fieldValue : result.kind;
}

function theirLine(name: string, value: string, attributes: Attributes): string {
  const given = Object.entries(attributes).filter(([, each]) => each !== undefined);
  const options: Parameters<typeof stringifySetCookie>[2] = Object.fromEntries(given);
  const sameSite = attributes.sameSite?.toLowerCase() as 'lax' | 'strict' | 'none' | undefined;
  return stringifySetCookie(name, value, {
    ...options,
    ...unencoded,
    ...(sameSite === undefined ? {} : { sameSite }),
  });
}

/** What a call gives, or the name of what it throws. */
function outcome(line: () => string): string {
  try {
    return line();
  } catch (error) {
    return error instanceof Error ? error.name : 'no error';
  }
}

for (const { name = 'a', value = '1', ours: our, theirs, why, ...attributes } of writing) {
  test(`SetCookieBuilder: not as the cookie package, ${our} and ${theirs}: ${why}`, () => {
    assert.equal(
      outcome(() => ourLine(name, value, attributes)),
      our,
    );
    assert.equal(
      outcome(() => theirLine(name, value, attributes)),
      theirs,
    );
  });
}

const text = (characters: string, minLength: number) =>
  fc
    .array(fc.constantFrom(...charactersOf(characters)), { minLength, maxLength: 12 })
    .map((each) => each.join(''));
const option = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const attributesOf = fc.record({
  path: option(text(` ${without(VCHARS, ';<')}`, 0).map((path) => `/${path.trimEnd()}`)),
  domain: option(fc.stringMatching(/^[a-z\d]{1,5}(-[a-z\d]{1,5})?(\.[a-zA-Z]{1,5}){0,2}$/)),
  maxAge: option(fc.nat()),
  expires: option(
    fc
      .integer({ min: -11_644_473_600, max: 253_402_300_799 })
      .map((seconds) => new Date(seconds * 1000)),
  ),
  secure: fc.constant(true),
  httpOnly: fc.boolean(),
  sameSite: option(fc.constantFrom<SameSite[]>('Strict', 'Lax', 'None')),
});
// Prefixed names ask for more, and the last package reads no name that every object has.
const names = text(TCHARS, 1).filter((name) => !name.startsWith('__') && !(name in {}));
const values = text(without(VCHARS, '",;\\'), 0);

test('SetCookieBuilder: says what the cookie package says, in another order', () => {
  fc.assert(
    fc.property(names, values, attributesOf, (name, value, attributes) => {
      const sorted = (line: string) => line.split('; ').sort();
      assert.deepEqual(
        sorted(ourLine(name, value, attributes)),
        sorted(theirLine(name, value, attributes)),
      );
    }),
  );
});

test('SetCookieBuilder: two packages read back what was asked for', () => {
  fc.assert(
    fc.property(names, values, attributesOf, (name, value, attributes) => {
      const line = ourLine(name, value, attributes);
      const { sameSite, httpOnly, ...others } = attributes;
      const given = Object.fromEntries(
        Object.entries({ name, value, ...others }).filter(([, each]) => each !== undefined),
      );
      const expected = { ...given, ...(httpOnly ? { httpOnly } : {}) };
      assert.deepEqual(
        { ...parseSetCookie(line, undecoded) },
        { ...expected, ...(sameSite === undefined ? {} : { sameSite: sameSite.toLowerCase() }) },
      );
      const [read] = parseSetCookieLines([line], { decodeValues: false });
      assert.deepEqual(
        { ...read },
        { ...expected, ...(sameSite === undefined ? {} : { sameSite }) },
      );
    }),
  );
});
