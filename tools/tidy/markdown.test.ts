import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from './markdown.ts';

const document = `# Title

Prose with \`code\` and \`\`a \` b\`\`.

\`\`\`ts no-check
# not a heading
\`\`\`

Other title
===========

~~~~
\`\`\`
~~~
~~~~

## Part two ##

\`\`\`
never closed`.split('\n');

test('readMarkdown: headings outside code, marked or underlined', () => {
  assert.deepEqual(readMarkdown(document).headings, [
    { level: 1, text: 'Title', line: 1 },
    { level: 1, text: 'Other title', line: 9 },
    { level: 2, text: 'Part two', line: 17 },
  ]);
});

test('readMarkdown: fences with their marks, lines and bodies', () => {
  assert.deepEqual(readMarkdown(document).fences, [
    { info: 'ts no-check', line: 5, body: ['# not a heading'] },
    { info: '', line: 12, body: ['```', '~~~'] },
    { info: '', line: 19, body: ['never closed'] },
  ]);
});

test('readMarkdown: prose keeps its lines and loses its code', () => {
  const { prose } = readMarkdown(document);
  assert.equal(prose.length, document.length);
  assert.equal(prose[2], 'Prose with  and .');
  assert.equal(prose[5], '');
});
