import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '../requirement.ts';
import { rowProblems } from './row-problems.ts';
import { row } from './tree-fixture.ts';

const places = () => ({ file: 'spec/rfc9112/6.1.ts', line: 2 });

const wrong: readonly { readonly name: string; readonly rows: readonly Requirement[] }[] = [
  { name: 'is the id of two rows', rows: [row, row] },
  {
    name: 'has its sentence at 6.2-1, in another section',
    rows: [{ ...row, sentence: { ...row.sentence, at: '6.2-1' } }],
  },
  {
    name: 'has its sentence at 6.1-, in another section',
    rows: [{ ...row, sentence: { ...row.sentence, at: '6.1-' } }],
  },
  {
    name: 'is a MUST, but has its sentence at 6.1-s1',
    rows: [{ ...row, sentence: { ...row.sentence, at: '6.1-s1' } }],
  },
  {
    name: 'is a STATEMENT, but has its sentence at 6.1-1',
    rows: [{ ...row, level: 'STATEMENT' }],
  },
  {
    name: 'has a hash that is not 12 hex digits',
    rows: [{ ...row, sentence: { ...row.sentence, sha256: '0123456789AB' } }],
  },
  { name: 'has over 25 words', rows: [{ ...row, says: `Word${' word'.repeat(25)}.` }] },
  { name: 'has words that are no sentence: "Close"', rows: [{ ...row, says: 'Close' }] },
  { name: 'has words that are no sentence: ""', rows: [{ ...row, ours: '' }] },
  {
    name: 'has words that are no sentence: " "',
    rows: [{ ...row, standing: { kind: 'application', reason: ' ' } }],
  },
];

for (const { name, rows } of wrong) {
  test(`rows: one that ${name} is a problem`, () => {
    assert.deepEqual(rowProblems(rows, places), [{ ...places(), says: `${row.id} ${name}` }]);
  });
}

const right: readonly { readonly name: string; readonly row: Requirement }[] = [
  { name: 'covered', row },
  { name: 'of 25 words', row: { ...row, says: `Word${' word'.repeat(24)}.` } },
  {
    name: 'without keyword',
    row: { ...row, level: 'STATEMENT', sentence: { ...row.sentence, at: '6.1-s2' } },
  },
];

for (const { name, row: made } of right) {
  test(`rows: one ${name} is right`, () => {
    assert.deepEqual(rowProblems([made], places), []);
  });
}
