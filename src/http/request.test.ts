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
  scheme: 'https',
} as const;
const hostLine = new FieldSection(octetsOf('Host: from-host:1'), 0, [0, 4, 17]);

// @spec rfc9112-3.2.2-origin-ignores-host
test('Request: the URI is that of the target where it has one, whatever Host says', () => {
  const form = 'absolute-form';
  const request = new Request({ ...line, form, target: 'http://a:8/b?c' }, hostLine);
  assert.equal(request.uri.toString(), 'http://a:8/b?c');
  assert.equal(request.uri, request.uri, 'it is parsed once');
});

// @spec rfc9112-3.3-authority
test('Request: the URI is made of Host and the connection where the target has neither', () => {
  assert.equal(new Request(line, hostLine).uri.toString(), 'https://from-host:1/');
  assert.equal(new Request({ ...line, version: '1.0' }, NO_FIELDS).uri.authority, '');
});

test('Request: says what its line says', () => {
  const request = new Request(line, hostLine);
  const { method, target, form, version, offersUpgrade, headers, kind } = request;
  assert.deepEqual({ method, target, form, version, offersUpgrade, scheme: 'https' }, line);
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
