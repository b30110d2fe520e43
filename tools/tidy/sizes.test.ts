import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizes } from './sizes.ts';
import { treeOf } from './tree-fixture.ts';

const lines = (count: number): string => 'x\n'.repeat(count);
const wide = 'x'.repeat(101);
const fence = '```';

const cases = [
  { name: 'a source of 300 lines', path: 'src/a.ts', text: lines(300), at: [] },
  { name: 'a source of 301 lines', path: 'src/a.ts', text: lines(301), at: [301] },
  { name: 'a test of 500 lines', path: 'src/a.test.ts', text: lines(500), at: [] },
  { name: 'a test of 501 lines', path: 'src/a.test.ts', text: lines(501), at: [501] },
  { name: 'a section of the catalogue', path: 'spec/rfc9112/2.2.ts', text: lines(500), at: [] },
  { name: 'cases of 500 lines', path: 'conformance/cases/a.ts', text: lines(500), at: [] },
  { name: 'cases of 501 lines', path: 'conformance/cases/a.ts', text: lines(501), at: [501] },
  { name: 'a document of 301 lines', path: 'a.md', text: lines(301), at: [] },
  { name: 'a line of 100 columns', path: 'src/a.ts', text: 'x'.repeat(100), at: [] },
  { name: 'a line of 101 columns', path: 'src/a.ts', text: `x\n${wide}\n`, at: [2] },
  { name: 'a wide line with a URL', path: 'src/a.ts', text: `// http://${wide}`, at: [] },
  { name: 'a wide line of prose', path: 'a.md', text: wide, at: [1] },
  { name: 'a wide row of a table', path: 'a.md', text: `| ${wide} |`, at: [] },
  { name: 'a wide line with a link', path: 'a.md', text: `[x](${wide})`, at: [] },
  { name: 'a wide line of code', path: 'a.md', text: `${fence}\n${wide}\n${fence}`, at: [] },
  { name: 'a wide line of data', path: 'a.json', text: wide, at: [] },
  { name: 'a file of 512 KiB', path: 'a.json', text: 'x'.repeat(512 * 1024), at: [] },
  { name: 'a file over 512 KiB', path: 'a.json', text: 'x'.repeat(512 * 1024 + 1), at: [1] },
];

for (const { name, path, text, at } of cases) {
  test(`sizes: ${name} ${at.length === 0 ? 'is fine' : 'is a problem'}`, () => {
    assert.deepEqual(
      sizes(treeOf({ [path]: text })).map(({ line }) => line),
      at,
    );
  });
}
