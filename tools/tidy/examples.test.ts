import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examples } from './examples.ts';
import { treeOf } from './tree-fixture.ts';

const fence = '```';

/** Compiles in our own build: that is where the examples of our own documents are compiled. */
function faults(texts: Record<string, string>): string[] {
  const found = examples(treeOf(texts, process.cwd()));
  return found.map(({ path, line, says }) => `${path}:${line}: ${says}`);
}

test('examples: a block that compiles is fine, whatever others declare', () => {
  const block = `${fence}ts\nconst name: string = 'x';\n${fence}\n`;
  assert.deepEqual(faults({ 'README.md': `# A\n\n${block}\n${block}` }), []);
});

test('examples: a block with an error is a problem at its line', () => {
  const block = `${fence}ts\n\nconst name: string = 1;\n${fence}\n`;
  const [fault, ...others] = faults({ 'README.md': '# A', 'docs/a/b.md': `# B\n\n${block}` });
  assert.match(fault ?? '', /^docs\/a\/b\.md:5: does not compile: TS2322: /);
  assert.deepEqual(others, []);
});

test('examples: a block must import what it uses, and the package has a name', () => {
  const block = `${fence}ts\nimport { x } from 'stallion-http/none';\nlisten(x);\n${fence}\n`;
  const found = faults({ 'README.md': `# A\n\n${block}` });
  assert.equal(found.length, 2);
  assert.match(found[0] ?? '', /^README\.md:4: does not compile: TS2307: /);
  assert.match(found[1] ?? '', /^README\.md:5: does not compile: TS2304: /);
});

test('examples: a block is left out for a reason that stands above it', () => {
  const block = `${fence}ts no-check\nlisten(…)\n${fence}\n`;
  const reasoned = `# A\n\n<!-- no-check: shows a shape -->\n\n${block}`;
  assert.deepEqual(faults({ 'README.md': reasoned }), []);
  assert.match(faults({ 'README.md': `# A\n\n${block}` }).join(), /^README\.md:3: is not checked/);
});

test('examples: an unknown mark is a problem', () => {
  const found = faults({ 'README.md': `# A\n\n${fence}ts nocheck\n${fence}\n` });
  assert.deepEqual(found, ['README.md:3: has an odd mark: "ts nocheck"']);
});

test('examples: other languages and other documents are not read', () => {
  const texts = {
    'README.md': `# A\n\n${fence}sh\nnpm ci\n${fence}\n`,
    'CONTRIBUTING.md': `# B\n\n${fence}ts\nbroken(\n${fence}\n`,
  };
  assert.deepEqual(faults(texts), []);
});
