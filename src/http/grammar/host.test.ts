import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIGITS, REG_NAME, sorted } from '../testing/character-lists.ts';
import { octetsOf, octetsThat } from '../testing/octets.ts';
import { hostEnd } from './host.ts';

/** What is found in a text that other octets surround. */
function find(text: string, before = '[', behind = ']:9'): number {
  const octets = octetsOf(before + text + behind);
  const end = hostEnd(octets, before.length, before.length + text.length);
  return end < 0 ? end : end - before.length;
}

const hosts = [
  { text: '', end: 0 },
  { text: 'a', end: 1 },
  { text: 'example.com', end: 11 },
  { text: 'example.com:80', end: 11 },
  { text: 'example.com:', end: 11 },
  { text: ':80', end: 0 },
  { text: ':', end: 0 },
  { text: 'a:00080', end: 1 },
  { text: 'a:99999999999999999999', end: 1 },
  { text: '127.0.0.1:8080', end: 9 },
  { text: '999.1.1.1', end: 9 },
  { text: "-._~!$&'()*+,;=", end: 15 },
  { text: '%41%zz', end: -1 },
  { text: '%41%4a', end: 6 },
  { text: '%4', end: -1 },
  { text: '%', end: -1 },
  { text: '[::1]', end: 5 },
  { text: '[::1]:443', end: 5 },
  { text: '[v1.a]:', end: 6 },
  { text: '[]', end: -1 },
  { text: '[', end: -1 },
  { text: '[::1', end: -1 },
  { text: '[::1]a', end: -1 },
  { text: '[::1]]', end: -1 },
  { text: '[::1]:8a', end: -1 },
  { text: '[::1%25eth0]', end: -1 },
  { text: '::1', end: -1 },
  { text: 'a]', end: -1 },
  { text: 'a:b', end: -1 },
  { text: 'a:+1', end: -1 },
  { text: 'a:1:2', end: -1 },
  { text: 'user@a', end: -1 },
  { text: 'a/', end: -1 },
  { text: 'a?b', end: -1 },
  { text: 'a#b', end: -1 },
  { text: 'a b', end: -1 },
  { text: 'a\tb', end: -1 },
  { text: 'a\u00e9', end: -1 },
  { text: 'a, b', end: -1 },
];

for (const { text, end } of hosts) {
  // @spec rfc9110-7.2-host-grammar
  const what = end < 0 ? 'no host' : 'a host and perhaps a port';
  test(`hostEnd: ${JSON.stringify(text)} is ${what}`, () => {
    assert.equal(find(text), end);
    assert.equal(find(text, '', ''), end);
  });
}

// @spec rfc9110-7.2-host-grammar
test('hostEnd: every octet in a name, in a port and in brackets', () => {
  assert.equal(
    octetsThat((octet) => find(`a${octet}b`) === 3),
    REG_NAME,
  );
  assert.equal(
    octetsThat((octet) => find(`a:1${octet}1`) === 1),
    DIGITS,
  );
  assert.equal(
    octetsThat((octet) => find(`[v1.${octet}]`) === 6),
    sorted(REG_NAME, ':'),
  );
});

test('hostEnd: a port has to be there in whole', () => {
  assert.equal(hostEnd(octetsOf('a:1'), 0, 5), -1);
});
