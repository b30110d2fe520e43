import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reject } from './reject.ts';

for (const [name, refusal] of Object.entries(reject)) {
  test(`reject: ${name} is a frozen value with a name, a status, a reason and a sentence`, () => {
    assert.equal(refusal.kind, 'reject');
    assert.equal(refusal.name, name);
    assert.ok(Object.isFrozen(refusal));
    assert.ok([400, 408, 413, 414, 417, 421, 431, 501, 505].includes(refusal.status));
    assert.match(refusal.spec, /^rfc91(10|12)-[0-9.]+-[a-z0-9-]+$/);
    assert.match(refusal.says, /^[A-Z][^.\r\n]*[^.\s]$|HTTP\/1\.[01]/);
  });
}

const statuses = [
  { name: 'methodTooLong', status: 501, spec: 'rfc9112-3-long-method' },
  { name: 'targetTooLong', status: 414, spec: 'rfc9112-3-long-target' },
  { name: 'majorVersion', status: 505, spec: 'rfc9110-6.2-505' },
  { name: 'targetScheme', status: 421, spec: 'rfc9110-7.4-https-needs-security' },
  { name: 'fieldsTooLarge', status: 431, spec: 'rfc9110-5.4-field-too-large' },
  { name: 'tooManyFields', status: 431, spec: 'rfc9110-5.4-field-too-large' },
  { name: 'hostMissing', status: 400, spec: 'rfc9112-3.2-host-400' },
  { name: 'hostRepeated', status: 400, spec: 'rfc9112-3.2-host-400' },
  { name: 'hostInvalid', status: 400, spec: 'rfc9112-3.2-host-400' },
  { name: 'unknownTransferCoding', status: 501, spec: 'rfc9112-6.1-unknown-coding' },
  { name: 'expectation', status: 417, spec: 'rfc9110-10.1.1-may-417' },
  { name: 'contentTooLarge', status: 413, spec: 'rfc9110-15.5.14-413' },
  { name: 'requestTimeout', status: 408, spec: 'rfc9110-15.5.9-408' },
  { name: 'tunnel', status: 501, spec: 'rfc9110-9.3.6-may-accept-connect' },
  { name: 'messageIncomplete', status: 400, spec: 'rfc9112-8-incomplete-request' },
] as const;

for (const { name, status } of statuses) {
  test(`reject: ${name} is answered ${status}`, () => {
    assert.equal(reject[name].status, status);
  });
}

test('reject: what the grammar does not allow is 400', () => {
  const others = Object.values(reject).filter(
    ({ name }) => !statuses.some((row) => row.name === name),
  );
  assert.ok(others.every(({ status }) => status === 400));
});
