import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cases } from './cases/index.ts';
import { casesText } from './cases-text.ts';

test('cases.json: has the cases as they are (npm run cases writes it)', () => {
  const file = new URL('../../conformance/cases.json', import.meta.url);
  assert.ok(readFileSync(file, 'utf8') === casesText());
});

test('cases.json: a runner in another language reads from it what ours runs', () => {
  assert.deepEqual(JSON.parse(casesText()), cases);
});
