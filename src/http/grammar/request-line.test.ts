import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TCHARS } from '../testing/character-lists.ts';
import { octetsOf, octetsThat } from '../testing/octets.ts';
import { METHOD_OCTETS_MAX, scanMethod, tooLongRequestLine } from './request-line.ts';

/** Scans a text that a CRLF follows, as it does in a message. */
function scan(text: string): string | number {
  const methodEnd = scanMethod(octetsOf(`${text}\r\n`), 0, text.length);
  return typeof methodEnd === 'number' ? methodEnd : methodEnd.name;
}

const longest = 'M'.repeat(METHOD_OCTETS_MAX);
const lines = [
  { text: 'GET /', result: 3, spec: 'rfc9112-3-request-line' },
  { text: 'x /', result: 1, spec: 'rfc9112-3.1-method-token' },
  { text: 'M-SEARCH *', result: 8, spec: 'rfc9112-3.1-method-token' },
  { text: 'GET ', result: 3, spec: 'rfc9112-3-request-line' },
  { text: 'GET', result: 'requestLine', spec: 'rfc9112-3-request-line' },
  { text: ' GET /', result: 'requestLine', spec: 'rfc9112-3-request-line' },
  { text: 'GET\t/', result: 'requestLine', spec: 'rfc9112-3-request-line' },
  { text: 'GET/', result: 'requestLine', spec: 'rfc9112-3-request-line' },
  { text: 'G(T /', result: 'requestLine', spec: 'rfc9112-3.1-method-token' },
  { text: 'G\u00c9T /', result: 'requestLine', spec: 'rfc9112-3.1-method-token' },
  { text: `${longest} /`, result: METHOD_OCTETS_MAX, spec: 'rfc9112-3-long-method' },
  { text: `${longest}M /`, result: 'methodTooLong', spec: 'rfc9112-3-long-method' },
  { text: `${longest}M`, result: 'methodTooLong', spec: 'rfc9112-3-long-method' },
];

for (const { text, result } of lines) {
  const shown = text.replace(longest, '(64 octets)');
  test(`scanMethod: ${JSON.stringify(shown)} is ${result}`, () => {
    assert.equal(scan(text), result);
  });
}

// @spec rfc9112-3.1-method-token
test('scanMethod: every octet in front of a method, inside it and behind it', () => {
  assert.equal(
    octetsThat((octet) => scan(`${octet}ET /`) === 3),
    TCHARS,
  );
  assert.equal(
    octetsThat((octet) => scan(`G${octet}T /`) === 3),
    TCHARS,
  );
  assert.equal(
    octetsThat((octet) => scan(`GE${octet} /`) === 3),
    TCHARS,
  );
});

const tooLong = [
  { text: `${longest} ${'/'.repeat(99)}`, name: 'targetTooLong', spec: 'rfc9112-3-long-target' },
  { text: '(((', name: 'targetTooLong', spec: 'rfc9112-3-long-target' },
  { text: `${longest}M /`, name: 'methodTooLong', spec: 'rfc9112-3-long-method' },
];

for (const { text, name } of tooLong) {
  const shown = text.replace(longest, '(64 octets)').slice(0, 20);
  test(`tooLongRequestLine: one that starts ${JSON.stringify(shown)} is ${name}`, () => {
    assert.equal(tooLongRequestLine(octetsOf(text), 0, text.length).name, name);
    const behind = tooLongRequestLine(octetsOf(`\r\n${text}`), 2, text.length + 2);
    assert.equal(behind.name, name);
  });
}
