import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from './terminal.ts';

test('words: an error is told in one line, and so is what is no error', () => {
  assert.equal(words(new Error(' one\n  two ')), 'one two');
  assert.equal(words('just text'), 'just text');
});
