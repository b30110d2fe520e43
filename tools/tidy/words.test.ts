import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treeOf } from './tree-fixture.ts';
import { words } from './words.ts';

const cases = [
  { text: '// TODO: later', fails: true },
  { text: '# TODO', fails: true },
  { text: '  // FIXME', fails: true },
  { text: 'a HACK', fails: true },
  { text: '/* XXX */', fails: true },
  { text: "const directive = ' # TODO expected';", fails: false },
  { text: '`not ok 1 # TODO ${reason}`', fails: false },
  { text: 'XXXX and todos', fails: false },
  { text: "open('/mnt/out.txt')", fails: true },
  { text: 'cd /home/me/project', fails: true },
  { text: 'see /mnt/project', fails: true },
  { text: '/Users/me', fails: true },
  { text: String.raw`C:\Users\me`, fails: true },
  { text: 'GET /home HTTP/1.1', fails: false },
  { text: 'https://example.com/root/item', fails: false },
  { text: './mnt/out.txt and src/root/a', fails: false },
];

for (const { text, fails } of cases) {
  test(`words: ${text} ${fails ? 'is a problem' : 'is fine'}`, () => {
    const problems = words(treeOf({ 'docs/a.md': `first line\n${text}` }));
    assert.deepEqual(
      problems.map(({ line }) => line),
      fails ? [2] : [],
    );
  });
}

test('words: what npm writes is not read', () => {
  assert.deepEqual(words(treeOf({ 'package-lock.json': 'XXX' })), []);
});
