import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERY_OCTET, octetsOf } from '../testing/octets.ts';
import { DIGITS } from '../testing/character-lists.ts';
import { HTTP_VERSION_OCTETS, httpVersion } from './http-version.ts';

function read(text: string): string | number {
  const minor = httpVersion(octetsOf(text), 0, text.length);
  return typeof minor === 'number' ? minor : minor.name;
}

const versions = [
  { text: 'HTTP/1.0', result: 0 },
  { text: 'HTTP/1.1', result: 1 },
  { text: 'HTTP/1.2', result: 1, spec: 'rfc9110-6.2-higher-minor' },
  { text: 'HTTP/1.9', result: 1, spec: 'rfc9110-6.2-higher-minor' },
  { text: 'HTTP/0.9', result: 'majorVersion', spec: 'rfc9110-6.2-505' },
  { text: 'HTTP/2.0', result: 'majorVersion', spec: 'rfc9110-6.2-505' },
  { text: 'HTTP/9.9', result: 'majorVersion', spec: 'rfc9110-6.2-505' },
  { text: '', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'HTTP/1', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'HTTP/1.', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'HTTP/1.1 ', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: ' HTTP/1.1', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'HTTP/11.1', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'HTTP/1.10', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'HTTP 1.1', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'http/1.1', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'Http/1.1', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
  { text: 'HTTPS/1.', result: 'httpVersion', spec: 'rfc9112-2.3-version-grammar' },
];

for (const { text, result } of versions) {
  test(`httpVersion: ${JSON.stringify(text)} is ${result}`, () => {
    assert.equal(read(text), result);
  });
}

/** What an octet makes of the version when it stands at this position of `HTTP/1.1`. */
function expected(octet: string, at: number): string | number {
  if (octet === 'HTTP/1.1'[at]) return 1;
  if (!DIGITS.includes(octet)) return 'httpVersion';
  if (at === 5) return 'majorVersion';
  if (at === 7) return octet === '0' ? 0 : 1;
  return 'httpVersion';
}

// @spec rfc9112-2.3-version-grammar
test('httpVersion: every octet at every position', () => {
  for (let at = 0; at < HTTP_VERSION_OCTETS; at++) {
    const texts = EVERY_OCTET.map(
      (octet) => `${'HTTP/1.1'.slice(0, at)}${octet}${'HTTP/1.1'.slice(at + 1)}`,
    );
    assert.deepEqual(
      texts.map(read),
      EVERY_OCTET.map((octet) => expected(octet, at)),
    );
  }
});

test('httpVersion: reads where it is told, and nothing where there are no octets', () => {
  assert.equal(httpVersion(octetsOf('xxHTTP/1.0yy'), 2, 10), 0);
  const beyond = httpVersion(octetsOf('HTTP/'), 0, 8);
  assert.ok(typeof beyond === 'object' && beyond.name === 'httpVersion');
});
