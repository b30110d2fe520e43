import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirementById } from '../../spec/index.ts';
import type { SuiteResult } from '../runner/suite-result.ts';
import { surveyPage } from './survey-page.ts';

const passed: SuiteResult = {
  id: 'a',
  title: 'Does | it',
  spec: 'rfc9112-2.2-bare-cr',
  filedUnder: 'rfc9112-2.2-bare-cr',
  weight: 'must',
  delivery: 'whole',
  verdict: 'pass',
  branch: [],
  exchange: [],
  durationMs: 1,
  runs: [],
};

function page(results: readonly SuiteResult[]): string {
  const outcome = {
    results,
    ending: { kind: 'complete' },
    notRun: [],
    capabilities: [],
    durationMs: 1,
  } as const;
  return surveyPage([{ name: 'server', version: '1.2', outcome }], requirementById);
}

test('survey: a case counts once, with the worse of its verdicts', () => {
  const results = [passed, { ...passed, delivery: 'octets', verdict: 'fail', got: '<x>' } as const];
  const text = page(results);
  assert.match(text, /\| server \| 1\.2 \| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \|/);
  assert.match(
    text,
    /\| \[a\]\(\.\.\/SPEC\.md#rfc9112-2\.2-bare-cr\) \| MUST \| Does \\\| it \| &lt;x>/,
  );
});

test('survey: hardening is counted apart', () => {
  const soft = { ...passed, verdict: 'warn', weight: 'hardening', got: 'x' } as const;
  assert.match(page([soft]), /\| server \| 1\.2 \| 0 \| 0 \| 1 \| 0 \| 0 \| 0 \|/);
  assert.match(page([soft]), /\) \| hardening \|/);
});

test('survey: a server that missed nothing is said to', () => {
  assert.match(page([passed]), /## server\n\nNothing was missed\.\n/);
});
