import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keywordCounts } from '../keyword-counts.ts';
import { requirements } from '../requirements.ts';
import { citationsOf } from './citations.ts';
import { specCommand } from './command.ts';
import { requirementsJson } from './requirements-json.ts';
import { citingTexts } from './source-text.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const citations = citingTexts(root).flatMap(citationsOf);
const claims = citations.filter(({ claim }) => claim !== 'mentions');

test('spec: without any one citation, what is committed is not what the tree says', () => {
  const rows = new Map(requirements.map((row) => [row.id, row]));
  for (const citation of claims) {
    const row = rows.get(citation.id);
    assert.ok(row !== undefined);
    const cited = claims.filter(({ id }) => id === row.id);
    const rest = cited.filter((one) => one !== citation);
    assert.notEqual(requirementsJson([row], rest), requirementsJson([row], cited), citation.id);
  }
  assert.ok(claims.length > requirements.length);
});

const copy = mkdtempSync(join(tmpdir(), 'stallion-'));
after(() => rmSync(copy, { recursive: true }));

/** Files that are cited from, where each deletion is tried on a copy of the tree. */
const samples = [
  'src/http/framing.ts',
  'src/http/read/request-reader.ts',
  'conformance/cases/9112-6.1-both.ts',
  'src/http/framing.test.ts',
];

test('spec: a citation that is deleted in a copy of the tree makes the check fail', () => {
  const parts = ['src', 'conformance', 'examples', 'fuzz', 'bench', 'spec', 'SPEC.md'];
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  const checked = { root: copy, requirements, keywordCounts };
  assert.deepEqual(specCommand(['--check'], checked).problems, []);
  for (const sample of samples) {
    const path = join(copy, sample);
    const text = readFileSync(path, 'utf8');
    const [first] = claims.filter(({ file }) => file === sample);
    assert.ok(first !== undefined, sample);
    writeFileSync(path, text.replace(first.id, 'nothing'));
    const { exitCode, problems } = specCommand(['--check'], checked);
    assert.equal(exitCode, 1, sample);
    assert.ok(problems.length > 0);
    writeFileSync(path, text);
  }
});
