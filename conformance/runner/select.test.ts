import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementById } from '../../spec/index.ts';
import type { Case } from '../case.ts';
import { explanation, listing } from '../explain.ts';
import { pieces } from '../wire/pieces.ts';
import { octetsFor } from './octets.ts';
import { select, type Selection } from './select.ts';

const ALL: Selection = { ids: [], sections: [], levels: [] };
const cases: readonly Case[] = [
  { id: 'cr-a', title: 'A', spec: ['rfc9112-2.2-bare-cr'], run: [] },
  { id: 'cr-b', title: 'B', spec: ['rfc9112-3.2.1-origin-form'], run: [] },
  {
    id: 'other',
    title: 'C',
    spec: ['rfc9112-2.2-ignore-leading-crlf', 'rfc9110-5.5-cr-lf-nul'],
    hardening: true,
    run: [],
  },
];

const selections: readonly { name: string; selection: Partial<Selection>; ids: string[] }[] = [
  { name: 'nothing selects all', selection: {}, ids: ['cr-a', 'cr-b', 'other'] },
  { name: 'an id', selection: { ids: ['cr-a'] }, ids: ['cr-a'] },
  { name: 'a pattern', selection: { ids: ['cr-*'] }, ids: ['cr-a', 'cr-b'] },
  { name: 'two ids', selection: { ids: ['cr-b', 'other'] }, ids: ['cr-b', 'other'] },
  { name: 'a dot is a dot', selection: { ids: ['cr.a'] }, ids: [] },
  { name: 'a section', selection: { sections: ['9112/2.2'] }, ids: ['cr-a', 'other'] },
  { name: 'a section above', selection: { sections: ['9112/3'] }, ids: ['cr-b'] },
  {
    name: 'a section whose number only begins alike',
    selection: { sections: ['9112/3.2.10'] },
    ids: [],
  },
  { name: 'an RFC, by any requirement', selection: { sections: ['9110'] }, ids: ['other'] },
  { name: 'a level', selection: { levels: ['should'] }, ids: ['other'] },
  { name: 'all have to agree', selection: { ids: ['cr-*'], levels: ['should'] }, ids: [] },
];

for (const { name, selection, ids } of selections) {
  test(`select: ${name}`, () => {
    const selected = select(cases, { ...ALL, ...selection }, requirementById);
    assert.deepEqual(
      selected.map(({ id }) => id),
      ids,
    );
  });
}

test('list: one line for each case, with what it obliges to', () => {
  assert.equal(
    listing(cases, requirementById),
    'cr-a   must       A\ncr-b   must       B\nother  hardening  C\n',
  );
});

test('explain: shows what is sent, what is allowed, the twin, and why', () => {
  const testCase: Case = {
    id: 'a',
    title: 'Does it',
    spec: ['rfc9112-2.2-bare-cr'],
    needs: ['echo'],
    because: 'It is so.',
    twin: ['GET', { text: 'x', times: 3 }],
    run: [
      { send: 'GET /\r\nHost: h\r\n' },
      { halfClose: true },
      { expect: [{ status: 400, then: [{ canary: 'unanswered' }] }, { silent: true }] },
    ],
  };
  const text = explanation(testCase, requirementById);
  assert.match(text, /^a: Does it\n\nMUST rfc9112-2\.2-bare-cr\n {2}\S/);
  assert.match(text, /\nNeeds: echo\n/);
  assert.match(
    text,
    /\nsend\n {2}GET \/\\r\\n\n {2}Host: h\\r\\n\nsend FIN\nexpect an answer with/,
  );
  assert.match(text, /\n {2}a further request must be unanswered\nor that it waits for more\n/);
  assert.match(text, /\n {2}GET\n {2}"x", 3 times\n\nIt is so\.\n$/);
});

test('octets: repetitions are written out, and words in braces replaced', () => {
  const target = { host: 'h', port: 1, hostHeader: 'h:1', path: '/p', echoPath: '/e' };
  const octets = octetsFor(['{path} {echo} {host} ', { text: 'ab', times: 2 }], target);
  assert.equal(octets, '/p /e h:1 abab');
});

test('pieces: octets go one by one, and long runs in about 2048 pieces', () => {
  assert.deepEqual(pieces('abc'), ['a', 'b', 'c']);
  const long = pieces('x'.repeat(100_000));
  assert.equal(long.join('').length, 100_000);
  assert.ok(long.length <= 2048);
});
