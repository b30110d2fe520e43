import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderOf, runTool } from './folder-fixture.ts';

const tool = new URL('./state-diagrams.js', import.meta.url);

const tree = {
  'package.json': '{ "type": "module" }',
  'dist/src/a/state.js': "export const diagram = () => 'stateDiagram-v2\\n  a --> $&\\n';",
  'dist/src/b/state.js': "export const diagram = () => 'stateDiagram-v2\\n  b --> c\\n';",
  'ARCHITECTURE.md': `# A

<!-- state diagram: src/a/state -->
old
<!-- end -->

Between.

<!-- state diagram: src/b/state --><!-- not a marker of ours -->
<!-- state diagram: src/b/state -->
<!-- end -->
`,
};

const drawn = `# A

<!-- state diagram: src/a/state -->

\`\`\`mermaid
stateDiagram-v2
  a --> $&
\`\`\`

<!-- end -->

Between.

<!-- state diagram: src/b/state --><!-- not a marker of ours -->
<!-- state diagram: src/b/state -->

\`\`\`mermaid
stateDiagram-v2
  b --> c
\`\`\`

<!-- end -->
`;

test('state-diagrams: draws every table between its markers, and then is content', (t) => {
  const folder = folderOf(t, tree);
  const old = runTool(tool, folder, '--check');
  assert.equal(old.status, 1);
  assert.match(old.stderr, /npm run diagrams/);
  assert.equal(runTool(tool, folder).status, 0);
  assert.equal(readFileSync(join(folder, 'ARCHITECTURE.md'), 'utf8'), drawn);
  assert.equal(runTool(tool, folder, '--check').status, 0);
});

const faults = [
  { name: 'no document', texts: { 'ARCHITECTURE.md': undefined }, says: /no ARCHITECTURE\.md/ },
  { name: 'no such module', texts: { 'dist/src/a/state.js': undefined }, says: /not in the build/ },
  { name: 'no diagram()', texts: { 'dist/src/a/state.js': '' }, says: /exports no diagram\(\)/ },
];

for (const { name, texts, says } of faults) {
  test(`state-diagrams: ${name} is told`, (t) => {
    const present = Object.entries({ ...tree, ...texts }).filter(([, text]) => text !== undefined);
    const { status, stderr } = runTool(
      tool,
      folderOf(t, Object.fromEntries(present) as Record<string, string>),
      '--check',
    );
    assert.equal(status, 1);
    assert.match(stderr, says);
  });
}
