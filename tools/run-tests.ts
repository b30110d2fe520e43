/**
 * Runs the compiled tests: `node dist/tools/run-tests.js [PART-OF-A-PATH...]`.
 *
 * The file list is made here because the patterns that `node --test` takes differ between the
 * versions of Node we support.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledFiles, isStale } from './build-output.ts';

/** Whether all that is guaranteed is played, which takes a quarter of an hour, or a part of it. */
const isFull = process.env['STALLION_GUARANTEES'] === 'full';

const options = [
  '--enable-source-maps',
  '--test',
  '--test-reporter=spec',
  // A test that waits for what never comes fails, and does not hold up all others.
  `--test-timeout=${isFull ? 1_800_000 : 120_000}`,
  // Node leaves a processor free by default, which on two of them is half the speed. Where figures
  // are measured, one test is not to disturb another.
  `--test-concurrency=${isFull ? 1 : 2}`,
];

const root = process.cwd();

function testFiles(filters: readonly string[]): string[] {
  return compiledFiles(root)
    .filter((path) => path.endsWith('.test.js') && !isStale(root, path))
    .filter((path) => filters.length === 0 || filters.some((part) => path.includes(part)));
}

/**
 * Loads the modules that hold nothing but types. No import of them is left after compiling, so the
 * coverage report would count each as a file that no test reached.
 */
async function loadTypeModules(): Promise<void> {
  for (const path of compiledFiles(root, 'dist/src')) {
    if (!path.endsWith('.js') || isStale(root, path)) continue;
    const isTypesOnly = /^export \{\};\s*(\/\/#.*)?\s*$/.test(
      readFileSync(join(root, path), 'utf8'),
    );
    if (isTypesOnly) await import(pathToFileURL(join(root, path)).href);
  }
}

function run(files: readonly string[]): number {
  // Set where this itself is run by a test; the runner would then refuse to start again.
  const env = { ...process.env };
  delete env['NODE_TEST_CONTEXT'];
  const { status, error } = spawnSync(process.execPath, [...options, ...files], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (error !== undefined) console.error(`The test runner did not start: ${error.message}`);
  return status ?? 1;
}

const filters = process.argv.slice(2);
const files = testFiles(filters);
if (files.length === 0) {
  const parts = filters.map((part) => `"${part}"`).join(' or ');
  const wanted = parts === '' ? 'a test' : `a test with ${parts} in its path`;
  console.error(`Nothing to run: no compiled file under dist/ is ${wanted}`);
  process.exitCode = 1;
} else {
  await loadTypeModules();
  process.exitCode = run(files);
}
