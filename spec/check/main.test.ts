import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { requirementById } from '../index.ts';
import { placeOf } from '../place.ts';
import { sentenceHash, textProblems } from './rfc-texts.ts';

const program = fileURLToPath(new URL('main.js', import.meta.url));

function ran(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

test('spec: the catalogue, the citations and the written pages agree', () => {
  const { status, stdout, stderr } = ran('--check');
  assert.equal(stderr, '');
  assert.match(stdout, /^spec: \d+ requirements, \d+ covered, 0 problems\n$/);
  assert.equal(status, 0);
});

test('spec: an unknown option or an unreadable folder is one line, and exit code 2', () => {
  for (const args of [['--nonsense'], ['--rfc', '/no/such/folder']]) {
    const { status, stderr } = ran(...args);
    assert.match(stderr, /^spec: .*\n$/);
    assert.equal(status, 2);
  }
});

test('spec: the hash of a sentence does not depend on its white space', () => {
  assert.equal(sentenceHash(' A  server\nMUST '), sentenceHash('A server MUST'));
  assert.notEqual(sentenceHash('A server MAY'), sentenceHash('A server MUST'));
});

test('spec: a row is compared with the words at its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  const sentence = 'A server MUST close.';
  const keywords = { rfc9112: { '6.1': { keywords: [{ n: 1, level: 'MUST', sentence }] } } };
  writeFileSync(join(folder, 'keywords.json'), JSON.stringify(keywords));
  writeFileSync(join(folder, 'rfc9110.txt'), '');
  writeFileSync(join(folder, 'rfc9112.txt'), 'Before it.\n\n   This is\n   so. And that is not.\n');
  const row = (at: string, words: string, level: 'MUST' | 'MAY' | 'STATEMENT') => ({
    id: 'rfc9112-6.1-a',
    level,
    binds: ['server'],
    sentence: { at, sha256: sentenceHash(words) },
    says: 'Close.',
    standing: { kind: 'open' as const },
  });
  const right = [row('6.1-1', sentence, 'MUST'), row('6.1-s1', 'This is so.', 'STATEMENT')];
  const wrong = [
    row('6.1-1', 'A server MAY close.', 'MUST'),
    row('6.1-1', sentence, 'MAY'),
    row('6.1-2', sentence, 'MUST'),
    row('6.1-s1', 'This is not so.', 'STATEMENT'),
  ];
  assert.deepEqual(textProblems(right, folder), []);
  assert.equal(textProblems(wrong, folder).length, wrong.length);
  rmSync(folder, { recursive: true });
});

test('spec: a requirement and its place are found by id', () => {
  assert.equal(requirementById('rfc9112-2.2-bare-cr')?.level, 'MUST');
  assert.equal(requirementById('rfc9112-2.2-no-such'), undefined);
  assert.deepEqual(placeOf('rfc9112-2.2-bare-cr'), { rfc: '9112', section: '2.2' });
  assert.equal(placeOf('bare-cr'), undefined);
});
