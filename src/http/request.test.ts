import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FieldSection, NO_FIELDS } from './field-section.ts';
import { Request } from './request.ts';
import { octetsOf } from './testing/octets.ts';

const line = {
  method: 'GET',
  target: '/',
  form: 'origin-form',
  version: '1.1',
  offersUpgrade: false,
} as const;
const hostLine = new FieldSection(octetsOf('Host: from-host:1'), 0, [0, 4, 17]);

const authorities = [
  { form: 'origin-form', target: '/a', is: 'from-host:1', spec: 'rfc9112-3.3-authority' },
  { form: 'asterisk-form', target: '*', is: 'from-host:1', spec: 'rfc9112-3.3-authority' },
  { form: 'authority-form', target: 'a:443', is: 'a:443', spec: 'rfc9112-3.3-authority' },
  { form: 'absolute-form', target: 'http://a', is: 'a', spec: 'rfc9112-3.2.2-origin-ignores-host' },
  {
    form: 'absolute-form',
    target: 'HTTP://a:8/b//c?d',
    is: 'a:8',
    spec: 'rfc9112-3.3-absolute-form-is-target-uri',
  },
  {
    form: 'absolute-form',
    target: 'http://[::1]:8?/',
    is: '[::1]:8',
    spec: 'rfc9112-3.3-authority',
  },
  { form: 'absolute-form', target: 'no authority', is: '' },
] as const;

for (const { form, target, is } of authorities) {
  test(`Request: the authority of ${target} in ${form} is "${is}"`, () => {
    assert.equal(new Request({ ...line, form, target }, hostLine).authority(), is);
  });
}

// @spec rfc9112-3.3-authority
test('Request: without Host an origin-form has an empty authority', () => {
  assert.equal(new Request({ ...line, version: '1.0' }, NO_FIELDS).authority(), '');
});

test('Request: says what its line says', () => {
  const request = new Request(line, hostLine);
  const { method, target, form, version, offersUpgrade, headers, kind } = request;
  assert.deepEqual({ method, target, form, version, offersUpgrade }, line);
  assert.equal(headers, hostLine);
  assert.equal(kind, 'request');
});

// @spec rfc9110-6.5-trailers-apart
// @spec rfc9110-6.5.1-no-trailer-merge
// @spec rfc9112-7.1.2-no-merge
// @spec rfc9112-7.1.2-store-apart
test('Request: trailers are none at first, and never join the headers', () => {
  const request = new Request(line, NO_FIELDS);
  assert.equal(request.trailers.size, 0);
  Request.attachTrailers(request, hostLine);
  assert.equal(request.trailers, hostLine);
  assert.equal(request.headers.has('host'), false);
});
