import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderOf, runTool } from './folder-fixture.ts';

const tool = new URL('./run-tests.js', import.meta.url);

const testThat = (name: string, body = ''): string =>
  `import { test } from 'node:test';\ntest('${name}', () => { ${body} });\n`;

const tree = {
  'package.json': '{ "type": "module" }',
  'src/a.test.ts': '',
  'dist/src/a.test.js': testThat('in a'),
  'src/b.tap.test.ts': '',
  'dist/src/b.tap.test.js': testThat('in b'),
  'dist/src/gone.test.js': testThat('in gone', 'throw new Error()'),
};

test('run-tests: runs every test whose source exists, and ends with the totals', (t) => {
  const { status, stdout } = runTool(tool, folderOf(t, tree));
  assert.equal(status, 0);
  assert.match(stdout, /in a[^]*in b[^]*tests 2\n.*suites 0\n.*pass 2\n.*fail 0\n/);
  assert.doesNotMatch(stdout, /in gone/);
});

test('run-tests: a filter is part of a path', (t) => {
  const { status, stdout } = runTool(tool, folderOf(t, tree), 'src/b');
  assert.equal(status, 0);
  assert.match(stdout, /in b[^]*tests 1\n/);
});

test('run-tests: fails when a test fails', (t) => {
  const root = folderOf(t, { ...tree, 'src/gone.test.ts': '' });
  const { status, stdout } = runTool(tool, root);
  assert.equal(status, 1);
  assert.match(stdout, /fail 1\n/);
});

test('run-tests: fails when there is nothing to run', (t) => {
  const root = folderOf(t, tree);
  const filtered = runTool(tool, root, 'src/c');
  assert.equal(filtered.status, 1);
  assert.match(
    filtered.stderr,
    /no compiled file under dist\/ is a test with "src\/c" in its path/,
  );
  const unbuilt = runTool(tool, folderOf(t, {}));
  assert.equal(unbuilt.status, 1);
  assert.match(unbuilt.stderr, /Nothing to run/);
});

test('run-tests: modules of types alone count as reached, the others do not', (t) => {
  const root = folderOf(t, {
    ...tree,
    'src/shape.ts': '',
    'dist/src/shape.js': 'export {};\n//# sourceMappingURL=shape.js.map',
    'src/code.ts': '',
    'dist/src/code.js': 'export const one = 1;\n',
  });
  const reached = join(root, 'reached');
  const env = { ...process.env, NODE_V8_COVERAGE: reached };
  spawnSync(process.execPath, [fileURLToPath(tool), 'src/a'], { cwd: root, env });
  const reports = readdirSync(reached).map((name) => readFileSync(join(reached, name), 'utf8'));
  assert.match(reports.join('\n'), /dist\/src\/shape\.js/);
  assert.doesNotMatch(reports.join('\n'), /dist\/src\/code\.js/);
});
