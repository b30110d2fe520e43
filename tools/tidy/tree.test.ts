import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderOf } from '../folder-fixture.ts';
import { git } from './git.ts';
import { readTree } from './tree.ts';

const texts = {
  '.gitignore': 'ignored.txt\n',
  'a.md': 'one\ntwo\n',
  'ignored.txt': '',
  'src/b.ts': '',
  'src/blob.bin': '\0\n',
  'dist/src/b.js': '',
  'node_modules/c/c.js': '',
};

test('readTree: outside a checkout it walks, and reads the lines of text', (t) => {
  const { files } = readTree(folderOf(t, texts));
  assert.deepEqual(files, [
    { path: '.gitignore', bytes: 12, lines: ['ignored.txt'] },
    { path: 'a.md', bytes: 8, lines: ['one', 'two'] },
    { path: 'ignored.txt', bytes: 0, lines: [''] },
    { path: 'src/b.ts', bytes: 0, lines: [''] },
    { path: 'src/blob.bin', bytes: 2, lines: [] },
  ]);
});

test('readTree: in a checkout it takes what is tracked or could be, and still there', (t) => {
  const folder = folderOf(t, { ...texts, 'gone.ts': '' });
  git(folder, 'init', '--quiet');
  git(folder, 'add', 'a.md', 'gone.ts');
  rmSync(join(folder, 'gone.ts'));
  assert.deepEqual(
    readTree(folder).files.map(({ path }) => path),
    ['.gitignore', 'a.md', 'src/b.ts', 'src/blob.bin'],
  );
});
