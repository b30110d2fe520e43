import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ResponseBuilder } from '../respond/response-builder.ts';
import { TCHARS, VCHARS, without } from '../testing/character-lists.ts';
import { charactersOf } from '../testing/octets.ts';
import { SetCookieBuilder, type SetCookieResult } from './set-cookie.ts';

const cookie = (name = 'a', value = 'b') => new SetCookieBuilder(name, value);

const built = [
  {
    name: 'the defaults are the secure ones',
    builder: cookie('session', 'abc123'),
    fieldValue: 'session=abc123; Secure; HttpOnly; SameSite=Lax',
  },
  {
    name: 'all attributes, in their order, whatever the order of the calls',
    builder: cookie('id', 'xyz')
      .expires(new Date(0))
      .maxAge(3600)
      .sameSite('Lax')
      .httpOnly(true)
      .secure(true)
      .domain('example.com')
      .path('/app'),
    fieldValue:
      'id=xyz; Path=/app; Domain=example.com; Secure; HttpOnly; SameSite=Lax; ' +
      'Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  },
  {
    name: 'SameSite=None',
    builder: cookie().sameSite('None'),
    fieldValue: 'a=b; Secure; HttpOnly; SameSite=None',
  },
  {
    name: 'SameSite=Strict',
    builder: cookie().sameSite('Strict'),
    fieldValue: 'a=b; Secure; HttpOnly; SameSite=Strict',
  },
  {
    name: 'no SameSite',
    builder: cookie().sameSite(undefined),
    fieldValue: 'a=b; Secure; HttpOnly',
  },
  {
    name: 'no Secure',
    builder: cookie().secure(false),
    fieldValue: 'a=b; HttpOnly; SameSite=Lax',
  },
  {
    name: 'no HttpOnly',
    builder: cookie().httpOnly(false),
    fieldValue: 'a=b; Secure; SameSite=Lax',
  },
  {
    name: 'no attribute at all',
    builder: cookie().secure(false).httpOnly(false).sameSite(undefined),
    fieldValue: 'a=b',
  },
  {
    name: 'an empty value',
    builder: cookie('a', ''),
    fieldValue: 'a=; Secure; HttpOnly; SameSite=Lax',
  },
  {
    name: 'an empty path is sent, and means the default one',
    builder: cookie().path(''),
    fieldValue: 'a=b; Path=; Secure; HttpOnly; SameSite=Lax',
  },
  {
    name: 'a cookie that is to be forgotten',
    builder: cookie().maxAge(0).path('/'),
    fieldValue: 'a=b; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
  },
  {
    name: 'the longest Max-Age is written in digits',
    builder: cookie().maxAge(Number.MAX_SAFE_INTEGER),
    fieldValue: 'a=b; Secure; HttpOnly; SameSite=Lax; Max-Age=9007199254740991',
  },
  {
    name: 'the last call counts',
    builder: cookie().path('/a').path('/b').maxAge(1).maxAge(2),
    fieldValue: 'a=b; Path=/b; Secure; HttpOnly; SameSite=Lax; Max-Age=2',
  },
  {
    name: '__Host- with all that it needs',
    builder: cookie('__Host-session', 'abc').path('/'),
    fieldValue: '__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax',
  },
  {
    name: '__Secure- with Secure, a path and a domain',
    builder: cookie('__Secure-token', 'xyz').path('/app').domain('a.example'),
    fieldValue: '__Secure-token=xyz; Path=/app; Domain=a.example; Secure; HttpOnly; SameSite=Lax',
  },
  {
    name: 'what only resembles a prefix is none',
    builder: cookie('__Hosts', '1').secure(false),
    fieldValue: '__Hosts=1; HttpOnly; SameSite=Lax',
  },
];

for (const { name, builder, fieldValue } of built) {
  test(`SetCookieBuilder: ${name}`, () => {
    const result = builder.build();
    const [pair = ''] = fieldValue.split(';');
    const [cookieName, value] = pair.split('=');
    assert.deepEqual(result, { kind: 'set-cookie', name: cookieName, value, fieldValue });
  });
}

const refused = [
  { name: 'a space in the name', builder: cookie('bad name'), kind: 'invalid-name' },
  { name: 'no name', builder: cookie(''), kind: 'invalid-name' },
  { name: 'a space in the value', builder: cookie('a', 'bad value'), kind: 'invalid-value' },
  { name: 'quotes around the value', builder: cookie('a', '"b"'), kind: 'invalid-value' },
  { name: 'an attribute in the value', builder: cookie('a', 'b; c'), kind: 'invalid-value' },
  {
    name: 'an attribute in the path',
    builder: cookie().path('/; Domain=.evil.example'),
    kind: 'invalid-path',
  },
  {
    name: 'a line in the path',
    builder: cookie().path('/\r\nEvil-Header: value'),
    kind: 'invalid-path',
  },
  { name: 'a space behind the path', builder: cookie().path('/ '), kind: 'invalid-path' },
  {
    name: 'an attribute in the domain',
    builder: cookie().domain('evil.example; Path=/'),
    kind: 'invalid-domain',
  },
  {
    name: 'a control in the domain',
    builder: cookie().domain('evil.example\x01'),
    kind: 'invalid-domain',
  },
  { name: 'an empty domain', builder: cookie().domain(''), kind: 'invalid-domain' },
  {
    name: '__Host- with a domain',
    builder: cookie('__Host-a').path('/').domain('a.example'),
    kind: 'prefix-violation',
  },
  {
    name: '__Host- with another path',
    builder: cookie('__Host-a').path('/app'),
    kind: 'prefix-violation',
  },
  { name: '__Host- without a path', builder: cookie('__Host-a'), kind: 'prefix-violation' },
  {
    name: '__Host- without Secure',
    builder: cookie('__Host-a').path('/').secure(false),
    kind: 'prefix-violation',
  },
  {
    name: '__Secure- without Secure',
    builder: cookie('__Secure-a').secure(false),
    kind: 'prefix-violation',
  },
  {
    name: '__SECURE- without Secure, in the case clients match it in',
    builder: cookie('__SECURE-a').secure(false),
    kind: 'prefix-violation',
  },
  {
    name: '__host- without a path, in the case clients match it in',
    builder: cookie('__host-a'),
    kind: 'prefix-violation',
  },
  {
    name: 'SameSite=None without Secure',
    builder: cookie().secure(false).sameSite('None'),
    kind: 'same-site-requires-secure',
  },
  {
    name: 'the name first, of all that is wrong',
    builder: cookie('', ' ').path(';').domain(';').secure(false).sameSite('None'),
    kind: 'invalid-name',
  },
  {
    name: 'the value next',
    builder: cookie('__Host-a', ' ').path(';').domain(';').secure(false).sameSite('None'),
    kind: 'invalid-value',
  },
  {
    name: 'the path next',
    builder: cookie('__Host-a').path(';').domain(';').secure(false).sameSite('None'),
    kind: 'invalid-path',
  },
  {
    name: 'the domain next',
    builder: cookie('__Host-a').domain(';').secure(false).sameSite('None'),
    kind: 'invalid-domain',
  },
  {
    name: 'the prefix before SameSite',
    builder: cookie('__Host-a').secure(false).sameSite('None'),
    kind: 'prefix-violation',
  },
] as const;

for (const { name, builder, kind } of refused) {
  test(`SetCookieBuilder: refuses ${name}`, () => {
    assert.deepEqual(builder.build(), { kind });
  });
}

const text = (characters: string, minLength: number) =>
  fc
    .array(fc.constantFrom(...charactersOf(characters)), { minLength, maxLength: 20 })
    .map((each) => each.join(''));
// `__` is left to the tests of the prefixes.
const names = text(TCHARS, 1).filter((name) => !name.startsWith('__'));
const values = text(without(VCHARS, '",;\\'), 0);
const bad = (good: fc.Arbitrary<string>, characters: string) =>
  fc.tuple(good, fc.constantFrom(...charactersOf(characters)), good).map((parts) => parts.join(''));

test('SetCookieBuilder: takes every valid name and value, and a response takes the result', () => {
  fc.assert(
    fc.property(names, values, (name, value) => {
      const result = cookie(name, value).build();
      assert.ok(result.kind === 'set-cookie');
      assert.deepEqual([result.name, result.value], [name, value]);
      assert.ok(result.fieldValue.startsWith(`${name}=${value}; `));
      ResponseBuilder.status(200).header('Set-Cookie', result.fieldValue);
    }),
  );
});

test('SetCookieBuilder: what it builds never ends its line nor gains an attribute', () => {
  const any = fc.string({ unit: 'binary', maxLength: 8 });
  const paths = fc.oneof(any, text(` /;${VCHARS}`, 0));
  fc.assert(
    fc.property(paths, fc.option(any, { nil: undefined }), (path, domain) => {
      const builder = cookie().path(path).secure(false).httpOnly(false).sameSite(undefined);
      const result = (domain === undefined ? builder : builder.domain(domain)).build();
      if (result.kind !== 'set-cookie') return;
      assert.equal(result.fieldValue.split(';').length, domain === undefined ? 2 : 3);
      ResponseBuilder.status(200).header('Set-Cookie', result.fieldValue);
    }),
    { numRuns: 1000 },
  );
});

test('SetCookieBuilder: an invalid name is always the error it is', () => {
  fc.assert(
    fc.property(bad(names, ' \t()<>@,;:\\"/[]?={}\x00\x1f\x7f\u0080\u0100'), (name) => {
      assert.deepEqual(cookie(name).build(), { kind: 'invalid-name' });
    }),
  );
});

test('SetCookieBuilder: an invalid value is always the error it is', () => {
  fc.assert(
    fc.property(bad(values, ' \t",;\\\x00\r\n\x7f\u0080\u0100'), (value) => {
      assert.deepEqual(cookie('valid', value).build(), { kind: 'invalid-value' });
    }),
  );
});

test('SetCookieBuilder: each call of build tells what holds then', () => {
  const builder = cookie().sameSite('None').secure(false);
  assert.equal(builder.build().kind, 'same-site-requires-secure');
  assert.equal(builder.secure(true).build().kind, 'set-cookie');
});

test('SetCookieBuilder: the kinds of results are those a switch must name', () => {
  const said = (result: SetCookieResult): string => {
    switch (result.kind) {
      case 'set-cookie':
        return result.fieldValue;
      case 'invalid-name':
      case 'invalid-value':
      case 'invalid-path':
      case 'invalid-domain':
      case 'prefix-violation':
      case 'same-site-requires-secure':
        return result.kind;
    }
  };
  assert.equal(said(cookie('').build()), 'invalid-name');
  assert.equal(said(cookie().secure(false).httpOnly(false).build()), 'a=b; SameSite=Lax');
});

for (const seconds of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
  test(`SetCookieBuilder: ${seconds} is no Max-Age, and the call says so`, () => {
    assert.throws(() => cookie().maxAge(seconds), {
      name: 'RangeError',
      message: `Max-Age is a whole number of seconds from 0, not ${seconds}`,
    });
  });
}

const dates = [
  { date: '1601-01-01T00:00:00Z', expires: 'Mon, 01 Jan 1601 00:00:00 GMT' },
  { date: '2015-10-21T07:28:00.999Z', expires: 'Wed, 21 Oct 2015 07:28:00 GMT' },
  { date: '9999-12-31T23:59:59Z', expires: 'Fri, 31 Dec 9999 23:59:59 GMT' },
  { date: '1600-12-31T23:59:59Z', expires: undefined },
  { date: '+010000-01-01T00:00:00Z', expires: undefined },
  { date: 'no date', expires: undefined },
];

for (const { date, expires } of dates) {
  test(`SetCookieBuilder: ${date} is ${expires ?? 'no Expires, and the call says so'}`, () => {
    const builder = cookie().sameSite(undefined);
    if (expires === undefined) {
      assert.throws(() => builder.expires(new Date(date)), /^RangeError: Expires is a date of/);
      return;
    }
    const result = builder.expires(new Date(date)).build();
    assert.ok(result.kind === 'set-cookie');
    assert.equal(result.fieldValue, `a=b; Secure; HttpOnly; Expires=${expires}`);
  });
}

test('SetCookieBuilder: a date that changes later does not change the cookie', () => {
  const date = new Date(0);
  const builder = cookie().expires(date);
  date.setUTCFullYear(2020);
  const result = builder.build();
  assert.ok(result.kind === 'set-cookie');
  assert.match(result.fieldValue, /Expires=Thu, 01 Jan 1970 00:00:00 GMT$/);
});

test('SetCookieBuilder: another text is no SameSite, and the call says so', () => {
  const given = JSON.parse('"lax; Domain=evil.example"') as 'Lax';
  assert.throws(() => cookie().sameSite(given), {
    name: 'TypeError',
    message: 'SameSite is Strict, Lax or None, not "lax; Domain=evil.example"',
  });
});
