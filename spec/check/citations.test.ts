import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsOf, malformedCitations } from './citations.ts';

const ID = 'rfc9112-6.1-te-with-cl-close';
const OTHER = 'rfc9110-5.5-cr-lf-nul';

const forms = [
  { name: 'a comment on one line', text: `// @spec ${ID}`, found: [ID] },
  {
    name: 'several tags of a block',
    text: `/**\n * @spec ${ID}\n * @spec ${OTHER}\n */`,
    found: [ID, OTHER],
  },
  { name: 'a block wrapped behind the tag', text: `/**\n * @spec\n * ${ID}\n */`, found: [ID] },
  { name: 'a comment wrapped behind the tag', text: `// @spec\n    // ${ID}\n`, found: [ID] },
  {
    name: 'a wrapped block with tabs',
    text: `\t/**\r\n\t * @spec\r\n\t * ${ID}\r\n\t */`,
    found: [ID],
  },
  { name: 'the end of a sentence', text: `// It is so: @spec ${ID}.`, found: [ID] },
  { name: 'the end of a block', text: `/** @spec ${ID}*/`, found: [ID] },
  { name: 'a value', text: `{ spec: '${ID}' }`, found: [ID] },
  { name: 'a value in double quotes', text: `{ spec: "${ID}" }`, found: [ID] },
  { name: 'a value on the next line', text: `{\n  spec:\n    '${ID}',\n}`, found: [ID] },
  { name: 'a list', text: `{ spec: ['${ID}', '${OTHER}'] }`, found: [ID, OTHER] },
  {
    name: 'a list over lines',
    text: `{ spec: [\n  "${ID}",\n  "${OTHER}",\n] }`,
    found: [ID, OTHER],
  },
  { name: 'an id that is merely mentioned', text: `see ${ID}`, found: [] },
  { name: 'an id of another member', text: `{ other: '${ID}' }`, found: [] },
  { name: 'a member whose name ends in spec', text: `{ myspec: '${ID}' }`, found: [] },
  { name: 'the beginning of a longer word', text: `// @spec ${ID}_too`, found: [] },
  { name: 'a type', text: 'readonly spec: string;', found: [] },
] as const;

for (const { name, text, found } of forms) {
  test(`citations: ${name}`, () => {
    const ids = citationsOf({ file: 'src/a.ts', text }).map(({ id }) => id);
    assert.deepEqual(ids, found);
  });
}

/** The comment as a formatter would wrap it, with no word cut. */
function wrapped(words: readonly string[], columns: number): string {
  const lines = [' *'];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + word.length > columns && last !== ' *') lines.push(` * ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return `/**\n${lines.join('\n')}\n */\n`;
}

test('citations: all are found however a comment is wrapped', () => {
  const words = `Closes. @spec ${ID} @spec ${OTHER} @spec ${ID} And goes on.`.split(' ');
  for (let columns = 1; columns <= 120; columns++) {
    const text = wrapped(words, columns);
    const ids = citationsOf({ file: 'src/a.ts', text }).map(({ id }) => id);
    assert.deepEqual(ids, [ID, OTHER, ID], text);
    assert.deepEqual(malformedCitations({ file: 'src/a.ts', text }), [], text);
  }
});

const claims = [
  { file: 'src/http/framing.ts', claim: 'implements' },
  { file: 'src/http/framing.test.ts', claim: 'verifies' },
  { file: 'src/http/framing.tap.test.ts', claim: 'verifies' },
  { file: 'conformance/cases/9112-6.1.ts', claim: 'verifies' },
  { file: 'conformance/answer/rules.ts', claim: 'verifies' },
  { file: 'conformance/runner/judge.ts', claim: 'mentions' },
  { file: 'conformance/subjects/self/echo.ts', claim: 'mentions' },
  { file: 'src/testing/scripted-wire.ts', claim: 'mentions' },
  { file: 'src/http/testing/reference-reader.ts', claim: 'mentions' },
  { file: 'examples/hello.ts', claim: 'mentions' },
] as const;

for (const { file, claim } of claims) {
  test(`citations: ${file} ${claim}`, () => {
    assert.equal(citationsOf({ file, text: `// @spec ${ID}` })[0]?.claim, claim);
  });
}

test('citations: each has the line it stands on, counted from 1', () => {
  const list = `spec: [\n    '${ID}',\n    '${OTHER}',\n  ],\n`;
  const text = `// @spec ${ID}\n\nconst a = {\n  ${list}};\n`;
  const lines = citationsOf({ file: 'src/a.ts', text }).map(({ line }) => line);
  assert.deepEqual(lines, [1, 5, 6]);
});

const malformed = [
  { name: 'a tag without id', text: '// @spec the RFC', says: /not followed by the id/ },
  { name: 'an id in another form', text: '// @spec RFC9112-6.1-a', says: /not followed by the id/ },
  { name: 'an id with more behind it', text: `// @spec ${ID}_too`, says: /not followed by the id/ },
  { name: 'two ids behind one tag', text: `// @spec ${ID} ${OTHER}`, says: /one @spec for each/ },
  { name: 'two ids and a comma', text: `// @spec ${ID}, ${OTHER}`, says: /one @spec for each/ },
  {
    name: 'a value of another form',
    text: `{ spec: 'rfc9112-6.1-TE' }`,
    says: /that is not the id/,
  },
  {
    name: 'a list with one',
    text: `{ spec: ['${ID}', 'rfc9112-6.1'] }`,
    says: /that is not the id/,
  },
  { name: 'a template', text: `{ spec: \`${ID}\` }`, says: /that is not the id/ },
] as const;

for (const { name, text, says } of malformed) {
  test(`citations: ${name} is a problem`, () => {
    const [problem, ...more] = malformedCitations({ file: 'src/a.ts', text: `\n${text}` });
    assert.match(problem?.says ?? '', says);
    assert.equal(problem?.line, 2);
    assert.deepEqual(more, []);
  });
}
