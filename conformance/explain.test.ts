import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '../spec/requirement.ts';
import type { Case } from './case.ts';
import { explanation, listing, requirementExplanation } from './explain.ts';

const requirement: Requirement = {
  id: 'rfc9112-2.2-bare-cr',
  level: 'MUST',
  binds: ['recipient'],
  sentence: { at: '2.2-4', sha256: '0123456789ab' },
  says: 'In words.',
  standing: { kind: 'covered' },
};

function lookup(id: string): Requirement | undefined {
  return id === requirement.id ? requirement : undefined;
}

const testCase: Case = {
  id: 'a-case',
  title: 'Does the right thing',
  spec: [requirement.id],
  needs: ['echo'],
  twin: 'GET / HTTP/1.1\r\n\r\n',
  because: 'It is so.',
  run: [
    { send: ['GET ', { text: 'a', times: 9 }, '\r\n'] },
    { halfClose: true },
    { expect: [{ status: 400, then: [{ expect: { closes: true } }] }, { silent: true }] },
    { canary: 'unanswered' },
  ],
};

test('explanation: octets, outcomes, requirements, twin and reason', () => {
  assert.equal(
    explanation(testCase, lookup),
    `a-case: Does the right thing

MUST rfc9112-2.2-bare-cr
  In words.
Needs: echo

send
  GET
  "a", 9 times
  \\r\\n
send FIN
expect an answer with status 400
  expect the end of the connection
or that it waits for more
a further request must be unanswered

Its twin, which must be answered with 2xx:
  GET / HTTP/1.1\\r\\n
  \\r\\n

It is so.
`.replace('  GET\n', '  GET \n'),
  );
});

test('requirementExplanation: what it says, whom it binds, and the cases about it', () => {
  assert.equal(
    requirementExplanation(requirement.id, [testCase], lookup),
    `rfc9112-2.2-bare-cr: MUST of RFC 9112, 2.2 Message Parsing

In words.

Binds: recipient
Cases:
  a-case: Does the right thing
`,
  );
  assert.match(requirementExplanation(requirement.id, [], lookup) ?? '', /No case is about it/);
  assert.equal(requirementExplanation('rfc9112-2.2-no', [testCase], lookup), undefined);
});

test('listing: a line for each case, in columns', () => {
  const hard: Case = { ...testCase, id: 'b', hardening: true };
  assert.equal(
    listing([testCase, hard], lookup),
    'a-case  must       Does the right thing\nb       hardening  Does the right thing\n',
  );
});
