import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { IP_ADDRESS } from '../testing/abnf-patterns.ts';
import { ipLiteral } from './ip-literal.ts';

const valid = [
  '::',
  '::1',
  '1::',
  '1::8',
  '2001:db8::1',
  '2001:DB8::1',
  'fe80:0:0:0:1:2:3:4',
  '0001:0002:0003:0004:0005:0006:0007:0008',
  '1:2:3:4:5:6:7::',
  '::2:3:4:5:6:7:8',
  '1::3:4:5:6:7:8',
  '1:2:3:4:5:6:1.2.3.4',
  '::1.2.3.4',
  '::ffff:255.255.255.255',
  '1:2:3:4:5::1.2.3.4',
  'v1.a',
  'V1f.a:b',
  "v0.-._~!$&'()*+,;=:9Z",
];

const invalid = [
  '',
  ':',
  ':::',
  '1',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7:8::',
  '::1:2:3:4:5:6:7:8',
  '1::2:3:4:5:6:7:8',
  '1::2::3',
  '::1::',
  ':1::2',
  '1::2:',
  '1:2:3:4:5:6:7:',
  ':2:3:4:5:6:7:8',
  '12345::',
  'g::',
  '::1.2.3',
  '::1.2.3.4.5',
  '::01.2.3.4',
  '::1.2.3.256',
  '::1.2.3.',
  '1.2.3.4::',
  '1.2.3.4',
  '::1.2.3.4:5',
  '1:2:3:4:5:6:7:1.2.3.4',
  'fe80::1%25eth0',
  'fe80::1%eth0',
  ' ::1',
  '::1\n',
  'v.a',
  'v1.',
  'v1a',
  'vg.a',
  'v1.a[',
  'v1.a@b',
  'v1.%41',
  'v1.\u00e9',
];

for (const text of valid) {
  // @spec rfc9110-7.2-host-grammar
  test(`ipLiteral: ${JSON.stringify(text)} is one`, () => {
    assert.equal(ipLiteral(text), true);
  });
}

for (const text of invalid) {
  // @spec rfc9110-7.2-host-grammar
  test(`ipLiteral: ${JSON.stringify(text)} is none`, () => {
    assert.equal(ipLiteral(text), false);
  });
}

const part = fc.constantFrom('0', 'f', '12', 'abc', '1234', '12345', '', 'g', '1.2.3.4', '1.2.3');
const separator = fc.constantFrom(':', ':', ':', ':', '::');
const address = fc
  .array(fc.tuple(part, separator), { minLength: 1, maxLength: 10 })
  .chain((parts) => fc.constantFrom(parts.flat().join(''), parts.flat().slice(0, -1).join('')));

// @spec rfc9110-7.2-host-grammar
test('ipLiteral: agrees with the grammar', () => {
  fc.assert(
    fc.property(address, (text) => {
      assert.equal(ipLiteral(text), IP_ADDRESS.test(text));
    }),
    { numRuns: 2000 },
  );
});

// @spec rfc9110-7.2-host-grammar
test('ipLiteral: every number of groups on either side of a gap, or without one', () => {
  const groups = (count: number) => Array.from({ length: count }, () => 'a').join(':');
  for (let before = 0; before <= 9; before++) {
    assert.equal(ipLiteral(groups(before)), before === 8);
    for (let behind = 0; behind <= 9; behind++) {
      const text = `${groups(before)}::${groups(behind)}`;
      assert.equal(ipLiteral(text), before + behind <= 7, text);
      assert.equal(ipLiteral(text), IP_ADDRESS.test(text), text);
    }
  }
});

test('ipLiteral: an octet of an IPv4 address is 0 to 255, without leading zeros', () => {
  for (let octet = 0; octet < 1000; octet++) {
    assert.equal(ipLiteral(`::${octet}.0.10.${octet}`), octet < 256);
    assert.equal(ipLiteral(`::1.0${octet}.1.1`), false);
  }
});

test('ipLiteral: a text of any length is decided', () => {
  assert.equal(ipLiteral('1:'.repeat(5000)), false);
  assert.equal(ipLiteral(':'.repeat(5000)), false);
  assert.equal(ipLiteral(`v${'1'.repeat(5000)}`), false);
  assert.equal(ipLiteral(`v1.${'a'.repeat(5000)}`), true);
});
