import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf, runTool } from './folder-fixture.ts';

const tool = new URL('./tidy.js', import.meta.url);

test('tidy: a clean tree is told in one line', (t) => {
  const { status, stdout } = runTool(tool, folderOf(t, { 'a.md': '# A\n', 'b.md': '# B\n' }));
  assert.equal(stdout, 'tidy: 2 files, 0 problems\n');
  assert.equal(status, 0);
});

test('tidy: every rule family is asked, and each problem has a line', (t) => {
  const folder = folderOf(t, {
    'README.md': '# A\n\n```ts odd\n```\n',
    'docs/a.md': '## A\n',
    'src/a.ts': `${'x'.repeat(101)}\n`,
    'src/b.js': '',
    'docs/b.md': '# B\n\nUnfinished: FIX' + 'ME\n',
  });
  const { status, stdout } = runTool(tool, folder);
  assert.deepEqual(stdout.replace(/: .*/g, '').split('\n').sort(), [
    '',
    'README.md:3',
    'docs/a.md:1',
    'docs/b.md:3',
    'src/a.ts:1',
    'src/a.ts:1',
    'src/b.js:1',
    'tidy',
  ]);
  assert.match(stdout, /\ntidy: 5 files, 6 problems\n$/);
  assert.equal(status, 1);
});
