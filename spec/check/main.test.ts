import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('main.js', import.meta.url));

function ran(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: tmpdir() });
}

test('npm run spec: it finds its tree from any folder, and tells problems by file and line', () => {
  const { status, stdout, stderr } = ran('--check');
  const [, rows, problems] = /^spec: (\d+) requirements, .* (\d+) problems\n$/.exec(stdout) ?? [];
  assert.ok(Number(rows) > 200, stdout);
  assert.equal(stderr.split('\n').length - 1, Number(problems), stderr);
  assert.match(stderr, /^(\S+:\d+: .*\n)*$/);
  assert.equal(status, problems === '0' ? 0 : 1);
});

test('npm run spec: an unknown option is one line on stderr, and exit code 2', () => {
  const { status, stdout, stderr } = ran('--nonsense');
  assert.match(stderr, /^spec: .*usage.*\n$/);
  assert.equal(stdout, '');
  assert.equal(status, 2);
});
