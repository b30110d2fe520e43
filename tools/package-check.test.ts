import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf, runTool } from './folder-fixture.ts';

test('package-check: a package that keeps no promise fails, each check by itself', (t) => {
  const folder = folderOf(t, {
    'package.json': '{ "name": "stallion-http", "version": "1.2.3", "type": "module" }',
    'README.md': '# Nothing\n',
    'a.test.js': '',
  });
  const { status, stdout } = runTool(new URL('./package-check.js', import.meta.url), folder);
  assert.equal(status, 1);
  assert.match(stdout, /^FAIL {2}npm pack.*\n.*LICENSE is missing/m);
  assert.match(stdout, /^FAIL {2}stallion --version/m);
  assert.match(stdout, /^FAIL {2}the compiled project: runs/m);
  assert.match(stdout, /\n\d+ passed, \d+ failed\n$/);
});
