import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ABSOLUTE_FORM, ORIGIN_FORM } from '../testing/abnf-patterns.ts';
import { PATH_AND_QUERY, REG_NAME, sorted } from '../testing/character-lists.ts';
import { octetsOf, octetsThat } from '../testing/octets.ts';
import { scanTarget, targetForm } from './request-target.ts';

/** Scans and tells apart a target as it stands in a request line. */
function read(target: string, method = 'GET'): string {
  const before = `${method} `;
  const line = `${before}${target} HTTP/1.1`;
  const octets = octetsOf(`${line}\r\n`);
  const end = scanTarget(octets, before.length, line.length);
  if (typeof end !== 'number') return end.name;
  if (end !== before.length + target.length) return 'another target';
  const form = targetForm(octets, before.length, end, method);
  return typeof form === 'string' ? form : form.name;
}

const originForms = [
  { target: '/', form: 'origin-form' },
  { target: '//', form: 'origin-form' },
  { target: '//host/a', form: 'origin-form' },
  { target: '/a/../b/./c', form: 'origin-form' },
  { target: '/a?b?c/d', form: 'origin-form' },
  { target: '/?', form: 'origin-form' },
  { target: '/%41%2f%00', form: 'origin-form' },
  { target: '/:@', form: 'origin-form' },
  { target: '/http://a/', form: 'origin-form' },
  { target: '/a#b', form: 'requestTarget', spec: 'rfc9112-3.2-no-silent-repair' },
  { target: '/%', form: 'requestTarget', spec: 'rfc9112-3.2-no-silent-repair' },
  { target: '/%4', form: 'requestTarget', spec: 'rfc9112-3.2-no-silent-repair' },
  { target: '/%zz', form: 'requestTarget', spec: 'rfc9112-3.2-no-silent-repair' },
  { target: '/a b', form: 'another target', spec: 'rfc9112-3.2-no-silent-repair' },
  { target: '/a\tb', form: 'requestTarget', spec: 'rfc9112-3.2-no-silent-repair' },
  { target: '/\u00e9', form: 'requestTarget', spec: 'rfc9112-3.2-invalid-request-line' },
  { target: '/[a]', form: 'requestTarget', spec: 'rfc9112-3.2-invalid-request-line' },
  { target: '', form: 'requestTarget', spec: 'rfc9112-3.2-invalid-request-line' },
  { target: ' /', form: 'requestTarget', spec: 'rfc9112-3.2-invalid-request-line' },
  { target: 'a', form: 'requestTarget', spec: 'rfc9112-3.2.1-origin-form' },
  { target: '?a', form: 'requestTarget', spec: 'rfc9112-3.2.1-origin-form' },
  { target: '.', form: 'requestTarget', spec: 'rfc9112-3.2.1-origin-form' },
];

const absoluteForms = [
  { target: 'http://a', form: 'absolute-form' },
  { target: 'http://a/', form: 'absolute-form' },
  { target: 'HTTP://a/', form: 'absolute-form' },
  { target: 'hTTp://a:80/b?c', form: 'absolute-form' },
  { target: 'http://a?b', form: 'absolute-form' },
  { target: 'http://a:/', form: 'absolute-form' },
  { target: 'http://a//b', form: 'absolute-form' },
  { target: 'http://[::1]:80/', form: 'absolute-form' },
  { target: 'http://a/b@c', form: 'absolute-form' },
  { target: 'http://a/http://b', form: 'absolute-form' },
  { target: 'http://', form: 'requestTarget', spec: 'rfc9110-4.2.1-empty-http-host' },
  { target: 'http:///', form: 'requestTarget', spec: 'rfc9110-4.2.1-empty-http-host' },
  { target: 'http://?a', form: 'requestTarget' },
  { target: 'http://:80/', form: 'requestTarget', spec: 'rfc9110-4.2.1-empty-http-host' },
  { target: 'http:', form: 'requestTarget' },
  { target: 'http:/', form: 'requestTarget' },
  { target: 'http:/a', form: 'requestTarget' },
  { target: 'http:a//b', form: 'requestTarget' },
  { target: 'http://a:b/', form: 'requestTarget' },
  { target: 'http://[::1/', form: 'requestTarget' },
  { target: 'http://::1/', form: 'requestTarget' },
  { target: 'http://a[b]/', form: 'requestTarget' },
  { target: 'http://a/[b]', form: 'requestTarget' },
  { target: 'http://a/?[b]', form: 'requestTarget' },
  { target: 'http://a#b', form: 'requestTarget' },
  { target: 'http://u@a/', form: 'targetUserinfo', spec: 'rfc9110-4.2.4-userinfo-is-error' },
  { target: 'http://u:p@a/', form: 'targetUserinfo', spec: 'rfc9110-4.2.4-userinfo-is-error' },
  { target: 'http://@a/', form: 'targetUserinfo', spec: 'rfc9110-4.2.4-userinfo-is-error' },
  { target: 'http://a@/', form: 'targetUserinfo', spec: 'rfc9110-4.2.4-userinfo-is-error' },
  { target: 'https://', form: 'requestTarget', spec: 'rfc9110-4.2.2-empty-https-host' },
  { target: 'https:///', form: 'requestTarget', spec: 'rfc9110-4.2.2-empty-https-host' },
  { target: 'https://:443/', form: 'requestTarget', spec: 'rfc9110-4.2.2-empty-https-host' },
  { target: 'https://a/', form: 'absolute-form' },
  { target: 'HTTPS://a', form: 'absolute-form' },
  { target: 'httpz://a/', form: 'targetScheme' },
  { target: 'httpss://a/', form: 'targetScheme' },
  { target: 'htt://a/', form: 'targetScheme' },
  { target: 'httq://a/', form: 'targetScheme' },
  { target: 'ftp://a/', form: 'targetScheme', spec: 'rfc9110-7.4-scheme-requirements' },
  { target: 'a+b-c.9:d', form: 'requestTarget' },
  { target: 'a:80', form: 'requestTarget' },
  { target: '9a://b/', form: 'requestTarget' },
  { target: '://a/', form: 'requestTarget' },
  { target: 'ht_tp://a/', form: 'requestTarget' },
];

for (const { target, form } of [...originForms, ...absoluteForms]) {
  // @spec rfc9112-3.2-four-forms
  // @spec rfc9112-3.2.2-accept-absolute-form
  test(`targetForm: ${JSON.stringify(target)} is ${form}`, () => {
    assert.equal(read(target), form);
  });
}

const asterisks = [
  { method: 'OPTIONS', target: '*', form: 'asterisk-form' },
  { method: 'OPTIONS', target: '/', form: 'origin-form' },
  { method: 'OPTIONS', target: 'http://a', form: 'absolute-form' },
  { method: 'OPTIONS', target: '**', form: 'requestTarget' },
  { method: 'OPTIONS', target: '*/', form: 'requestTarget' },
  { method: 'GET', target: '*', form: 'requestTarget' },
  { method: 'options', target: '*', form: 'requestTarget' },
];

for (const { method, target, form } of asterisks) {
  // @spec rfc9112-3.2.4-options-only
  // @spec rfc9110-9.1-methods-case-sensitive
  test(`targetForm: ${method} ${target} is ${form}`, () => {
    assert.equal(read(target, method), form);
  });
}

const authorities = [
  { target: 'a:1', form: 'authority-form' },
  { target: 'a:65535', form: 'authority-form' },
  { target: 'a:000080', form: 'authority-form' },
  { target: '[::1]:443', form: 'authority-form' },
  { target: 'a', form: 'connectTarget' },
  { target: 'a:', form: 'connectTarget' },
  { target: ':1', form: 'connectTarget' },
  { target: ':', form: 'connectTarget' },
  { target: 'a:0', form: 'connectTarget' },
  { target: 'a:000', form: 'connectTarget' },
  { target: 'a:65536', form: 'connectTarget' },
  { target: `a:${'9'.repeat(400)}`, form: 'connectTarget' },
  { target: 'a:b', form: 'connectTarget' },
  { target: 'a:1/', form: 'connectTarget' },
  { target: 'u@a:1', form: 'connectTarget' },
  { target: '/', form: 'connectTarget' },
  { target: '*', form: 'connectTarget' },
  { target: 'http://a:1', form: 'connectTarget' },
];

for (const { target, form } of authorities) {
  // @spec rfc9112-3.2.3-connect-only
  // @spec rfc9110-9.3.6-reject-bad-port
  test(`targetForm: CONNECT ${target.slice(0, 20)} is ${form}`, () => {
    assert.equal(read(target, 'CONNECT'), form);
  });
}

const positions = [
  { name: 'a path', target: (octet: string) => `/a${octet}b`, list: PATH_AND_QUERY },
  { name: 'a query', target: (octet: string) => `/?a${octet}b`, list: PATH_AND_QUERY },
  { name: 'a host', target: (octet: string) => `http://a${octet}b`, list: sorted(REG_NAME, '/?') },
  {
    name: 'a path behind a host',
    target: (octet: string) => `http://a/${octet}`,
    list: PATH_AND_QUERY,
  },
  { name: 'a scheme', target: (octet: string) => `htt${octet}://a`, list: 'Pp' },
];

for (const { name, target, list } of positions) {
  // @spec rfc9112-3.2-invalid-request-line
  test(`targetForm: every octet in ${name}`, () => {
    assert.equal(
      octetsThat((octet) => read(target(octet)).endsWith('-form')),
      list,
    );
  });
}

// @spec rfc9112-3.2.3-connect-only
test('targetForm: every octet in a host that CONNECT names', () => {
  const isRead = (octet: string) => read(`a${octet}b:1`, 'CONNECT') === 'authority-form';
  assert.equal(octetsThat(isRead), REG_NAME);
});

// @spec rfc9112-3.2-four-forms
test('targetForm: agrees with the grammar on texts of its pieces', () => {
  const piece = fc.constantFrom(
    '/',
    'a',
    '?',
    ':',
    '9',
    '@',
    '[::1]',
    '[',
    '%41',
    '%4',
    '#',
    '\u00e9',
  );
  const start = fc.constantFrom('/', 'http://', 'HTTP://a', 'http:', 'a', '');
  fc.assert(
    fc.property(start, fc.array(piece, { maxLength: 6 }), (first, parts) => {
      const target = first + parts.join('');
      const form = read(target);
      assert.equal(
        form.endsWith('-form'),
        ORIGIN_FORM.test(target) || ABSOLUTE_FORM.test(target),
        `${target} is ${form}`,
      );
    }),
    { numRuns: 5000 },
  );
});

test('scanTarget: octets behind the line are none of it', () => {
  const end = scanTarget(octetsOf('/a b'), 0, 2);
  assert.ok(typeof end === 'object' && end.name === 'requestTarget');
});
