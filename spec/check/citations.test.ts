import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citations } from './citations.ts';

const ID = 'rfc9112-6.1-te-with-cl-close';
const OTHER = 'rfc9110-5.5-cr-lf-nul';

const cases = [
  { name: 'a comment on one line', text: `// @spec ${ID}`, found: [ID] },
  {
    name: 'a block comment',
    text: `/**\n * @spec ${ID}\n * @spec ${OTHER}\n */`,
    found: [ID, OTHER],
  },
  { name: 'a comment wrapped behind the tag', text: `/**\n * @spec\n * ${ID}\n */`, found: [ID] },
  { name: 'a value', text: `{ spec: '${ID}' }`, found: [ID] },
  { name: 'a value in double quotes', text: `{ spec: "${ID}" }`, found: [ID] },
  { name: 'a list', text: `{ spec: ['${ID}',\n  '${OTHER}'] }`, found: [ID, OTHER] },
  { name: 'a comma behind the id', text: `@spec ${ID}, and more`, found: [ID] },
  { name: 'an id that is merely mentioned', text: `see ${ID}`, found: [] },
  { name: 'an id of another member', text: `{ other: '${ID}' }`, found: [] },
] as const;

for (const { name, text, found } of cases) {
  test(`citations: ${name}`, () => {
    const ids = citations({ file: 'src/a.ts', text }).map(({ id }) => id);
    assert.deepEqual(ids, found);
  });
}

const kinds = [
  { file: 'src/http/framing.ts', kind: 'implements' },
  { file: 'src/http/framing.test.ts', kind: 'verifies' },
  { file: 'conformance/cases/9112-6.1.ts', kind: 'verifies' },
  { file: 'conformance/answer/rules.ts', kind: 'verifies' },
] as const;

for (const { file, kind } of kinds) {
  test(`citations: ${file} ${kind}`, () => {
    assert.equal(citations({ file, text: `// @spec ${ID}` })[0]?.kind, kind);
  });
}

test('citations: the line is counted from 1', () => {
  assert.equal(citations({ file: 'src/a.ts', text: `\n\n// @spec ${ID}` })[0]?.line, 3);
});
