import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirements } from '../../spec/index.ts';
import type { PublishedRequirement } from '../../spec/check/requirements-json.ts';
import { CapturedTerminal } from './captured-terminal.ts';
import { run } from './program.ts';
import { wrapped } from './wrapped.ts';

async function ran(...args: readonly string[]) {
  const terminal = new CapturedTerminal();
  const code = await run(['spec', ...args], terminal);
  return { code, printed: terminal.printed(), complained: terminal.complained() };
}

test('spec: without words it says how many there are', async () => {
  const { code, printed } = await ran();
  assert.equal(code, 0);
  assert.match(printed, new RegExp(`^${requirements.length} requirements of RFC 9112 and 9110:\n`));
  assert.match(printed, /^ +\d+ covered$/m);
});

test('spec: an id gives its words, its code, its tests and its cases', async () => {
  const { printed } = await ran('rfc9112-6.1-te-with-cl-close');
  assert.match(
    printed,
    /^rfc9112-6\.1-te-with-cl-close\nMUST of RFC 9112, 6\.1 Transfer-Encoding\n/,
  );
  assert.match(printed, /#section-6\.1\n/);
  assert.match(printed, /\nCode:\n {2}src\/http\/\S+\.ts:\d+\n/);
  assert.match(printed, /\nShown by:\n {2}\S+:\d+\n/);
  assert.match(printed, /\nCases:\n {2}\S+: /);
});

test('spec: what was chosen, and why something is not for us, is told', async () => {
  const chosen = requirements.find(({ ours }) => ours !== undefined);
  assert.match((await ran(chosen?.id ?? '')).printed, /\nOurs: /);
  const left = requirements.find(({ standing }) => standing.kind === 'client');
  assert.match((await ran(left?.id ?? '')).printed, /\nStanding: client\. /);
});

test('spec: a section gives its requirements and those below it', async () => {
  const { printed } = await ran('9112/7');
  assert.match(printed, /^RFC 9112, 7 /);
  assert.match(printed, /\n\nRFC 9112, 7\.1\.1 /);
  assert.doesNotMatch(printed, /RFC 9110|RFC 9112, 6/);
  assert.equal((await ran('rfc9112', '7')).printed, printed);
  assert.match((await ran('9110')).printed, /^RFC 9110, /);
});

test('spec: words give what has all of them', async () => {
  const { printed } = await ran('Trailer', 'MERGE');
  const ids = [...printed.matchAll(/^ {2}(rfc\S+)$/gm)].map(([, id]) => id);
  assert.ok(ids.length > 0 && ids.length < requirements.length);
});

test('spec: as data, every member is there', async () => {
  const { printed } = await ran('--json', '9112/6.1');
  const rows = JSON.parse(printed) as PublishedRequirement[];
  assert.ok(rows.length > 5 && rows.every(({ rfc, section }) => rfc === 9112 && section === '6.1'));
});

test('spec: what is nowhere is told in a line', async () => {
  const { code, printed, complained } = await ran('no', 'such', 'words');
  assert.deepEqual([code, printed], [2, '']);
  assert.equal(complained, 'stallion: no requirement has no such words: see stallion spec\n');
});

test('spec: no line but those with a link or an id is wider than 80', async () => {
  const { printed } = await ran('9112');
  const wide = printed.split('\n').filter((line) => line.length > 80);
  assert.deepEqual(wide, []);
});

test('wrapped: breaks at spaces, and leaves a long word whole', () => {
  const long = 'x'.repeat(100);
  assert.deepEqual(wrapped(`a b ${long} c`, '  '), ['  a b', `  ${long}`, '  c']);
  assert.deepEqual(wrapped(''), ['']);
});
