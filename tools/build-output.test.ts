import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compiledFiles, isStale, sourceOf } from './build-output.ts';
import { folderOf, runTool } from './folder-fixture.ts';

const sources = [
  { compiled: 'dist/src/a.js', source: 'src/a.ts' },
  { compiled: 'dist/src/a.js.map', source: 'src/a.ts' },
  { compiled: 'dist/src/a.d.ts', source: 'src/a.ts' },
  { compiled: 'dist/src/a.d.ts.map', source: 'src/a.ts' },
  { compiled: 'dist/spec/2.2.test.js', source: 'spec/2.2.test.ts' },
  { compiled: 'dist/src/tsconfig.tsbuildinfo', source: undefined },
  { compiled: 'src/a.ts', source: undefined },
];

for (const { compiled, source } of sources) {
  test(`sourceOf: ${compiled} comes from ${source ?? 'no source'}`, () => {
    assert.equal(sourceOf(compiled), source);
  });
}

const tree = {
  'src/kept.ts': '',
  'dist/src/kept.js': '',
  'dist/src/kept.d.ts': '',
  'dist/src/gone.js': '',
  'dist/src/gone.d.ts.map': '',
  'dist/src/tsconfig.tsbuildinfo': '',
};

test('compiledFiles: lists what the compiler wrote, sorted', (t) => {
  const root = folderOf(t, tree);
  assert.deepEqual(compiledFiles(root), [
    'dist/src/gone.d.ts.map',
    'dist/src/gone.js',
    'dist/src/kept.d.ts',
    'dist/src/kept.js',
  ]);
});

test('compiledFiles: a tree that is not built has none', (t) => {
  assert.deepEqual(compiledFiles(folderOf(t, {})), []);
});

test('isStale: true without the source alone', (t) => {
  const root = folderOf(t, tree);
  assert.equal(isStale(root, 'dist/src/gone.js'), true);
  assert.equal(isStale(root, 'dist/src/kept.js'), false);
});

test('prune-build: removes what has no source, and nothing else', (t) => {
  const root = folderOf(t, tree);
  assert.equal(runTool(new URL('./prune-build.js', import.meta.url), root).status, 0);
  assert.deepEqual(compiledFiles(root), ['dist/src/kept.d.ts', 'dist/src/kept.js']);
  assert.ok(existsSync(join(root, 'dist/src/tsconfig.tsbuildinfo')));
});
