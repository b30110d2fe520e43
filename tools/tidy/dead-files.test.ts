import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadFiles } from './dead-files.ts';
import { treeOf } from './tree-fixture.ts';

function dead(texts: Record<string, string>): string[] {
  const entry = { 'package.json': '{ "exports": "./dist/src/main.js" }' };
  return deadFiles(treeOf({ ...entry, ...texts })).map(({ path }) => path);
}

test('deadFiles: what the package names, and what that imports, is needed', () => {
  const texts = {
    'src/main.ts': "import {\n  a,\n} from './a.ts';\nexport type { B } from './b/b.ts';",
    'src/a.ts': "await import('./c.ts'); new URL('./d.js', import.meta.url)",
    'src/b/b.ts': "import '../e.ts';",
    'src/c.ts': '',
    'src/d.ts': '',
    'src/e.ts': '',
  };
  assert.deepEqual(dead(texts), []);
});

test('deadFiles: scripts, examples and tests are needed, and what tests share', () => {
  const texts = {
    '.ci/run': 'node dist/tools/check.js',
    'tools/check.ts': '',
    'examples/hello.ts': '',
    'src/a.test.ts': "import './splits.ts';",
    'src/splits.ts': '',
  };
  assert.deepEqual(dead(texts), []);
});

test('deadFiles: what nothing imports is dead, and what only that imports', () => {
  assert.deepEqual(dead({ 'src/a.ts': "import './b.ts';", 'src/b.ts': '' }), [
    'src/a.ts',
    'src/b.ts',
  ]);
});

test('deadFiles: what only its own test imports is dead', () => {
  assert.deepEqual(
    dead({
      'src/a.ts': '',
      'src/a.test.ts': "import './a.ts';",
      'src/b.ts': '',
      'src/b.tap.test.ts': "import './b.ts';",
    }),
    ['src/a.ts', 'src/b.ts'],
  );
});
