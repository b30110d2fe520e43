import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents } from './documents.ts';
import { treeOf } from './tree-fixture.ts';

function faults(texts: Record<string, string>): string[] {
  return documents(treeOf(texts)).map(({ path, line, says }) => `${path}:${line}: ${says}`);
}

test('documents: one title is fine', () => {
  assert.deepEqual(faults({ 'a.md': '# A\n\n## B\n' }), []);
});

test('documents: no title is a problem', () => {
  assert.deepEqual(faults({ 'a.md': '## B\n' }), ['a.md:1: has no title']);
});

test('documents: a second title is a problem', () => {
  assert.deepEqual(faults({ 'a.md': '# A\n\n# B\n' }), ['a.md:3: has a second title']);
});

const links = [
  { target: 'b.md', passes: true },
  { target: './b.md', passes: true },
  { target: '../README.md', passes: true },
  { target: '../src', passes: true },
  { target: '../src/', passes: true },
  { target: 'b.md#part-two-of-b', passes: true },
  { target: 'b.md#part-two-of-b-1', passes: true },
  { target: 'b.md#by-hand', passes: true },
  { target: '#a', passes: true },
  { target: 'https://example.com/none', passes: true },
  { target: 'mailto:someone@example.com', passes: true },
  { target: 'c.md', passes: false },
  { target: '../b.md', passes: false },
  { target: 'b.md#part-three', passes: false },
  { target: '#b', passes: false },
];

for (const { target, passes } of links) {
  test(`documents: a link to ${target} ${passes ? 'is fine' : 'is a problem'}`, () => {
    const texts = {
      'README.md': '# Read me',
      'src/a.ts': '',
      'docs/b.md': '# B\n## Part two, of `b`\n## Part two of b\n<a id="by-hand"></a>\n',
    };
    for (const link of [`[x](${target})`, `[x](<${target}> "y")`, `[x]: ${target}`]) {
      const found = faults({ ...texts, 'docs/a.md': `# A\n\n${link}\n` });
      assert.equal(found.length, passes ? 0 : 1, link);
    }
  });
}

test('documents: a link in code is not one', () => {
  assert.deepEqual(faults({ 'a.md': '# A\n\n`[x](none.md)`\n' }), []);
});
