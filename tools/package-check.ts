/**
 * Installs the package as a user would, in an empty folder and from the tarball that would be
 * published, and tries what the README promises. Ends with the line `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Check {
  readonly name: string;
  run(): void;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const root = process.cwd();
const user = mkdtempSync(join(tmpdir(), 'package-check-'));
const manifest = readJson(join(root, 'package.json')) as Manifest;
const tarball = join(user, `${manifest.name}-${manifest.version}.tgz`);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Runs a program in the user's folder. */
function run(command: string, ...args: string[]): Ended {
  const limits = { timeout: 5 * 60_000, maxBuffer: 64 * 1024 * 1024 };
  return spawnSync(command, args, { cwd: user, encoding: 'utf8', ...limits });
}

/** Runs our command as a user would. Never fetches another package of that name. */
function stallion(...args: string[]): Ended {
  return run('npx', '--no', '--', 'stallion', ...args);
}

function exits(status: number, { stdout, stderr, ...ended }: Ended): string {
  const tail = `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n');
  assert.equal(ended.status, status, `exit code ${ended.status ?? 'none'}, not ${status}\n${tail}`);
  return stdout;
}

function pack(): void {
  const args = ['pack', '--json', '--pack-destination', user];
  const { stdout, status, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  // What `prepack` prints comes before the JSON.
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as [
    { files: { path: string }[] },
  ];
  const paths = packed.files.map(({ path }) => path);
  for (const path of ['README.md', 'LICENSE'])
    assert.ok(paths.includes(path), `${path} is missing`);
  const tests = paths.filter((path) => path.includes('.test.'));
  assert.deepEqual(tests, [], 'tests are packed');
}

function install(): void {
  writeFileSync(join(user, 'package.json'), '{ "private": true, "type": "module" }\n');
  // Our declarations speak of Node's types, which a user of TypeScript has.
  const types = manifest.devDependencies?.['@types/node'];
  const wanted = types === undefined ? [tarball] : [tarball, `@types/node@${types}`];
  exits(0, run('npm', 'install', '--no-audit', '--no-fund', ...wanted));
}

const consumer = `
import * as http from 'stallion-http';
import * as tcp from 'stallion-http/tcp';

for (const [name, entry] of Object.entries({ http, tcp })) {
  if (Object.keys(entry).length === 0) throw new Error(name + ' exports nothing');
}
export const listener: typeof tcp.TcpListener = tcp.TcpListener;
console.log(typeof listener);
`;

/** Compiles without \`skipLibCheck\`, so that our declarations are checked as well. */
function compileConsumer(): void {
  const folder = join(user, 'consumer');
  mkdirSync(folder);
  const options = { target: 'es2023', module: 'nodenext', strict: true, types: ['node'] };
  const config = { compilerOptions: { ...options, rootDir: '.' }, files: ['main.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'main.ts'), consumer);
  const compiler = createRequire(import.meta.url).resolve('@typescript/native/package.json');
  const { bin } = readJson(compiler) as { bin: { tsc: string } };
  exits(0, run(process.execPath, join(dirname(compiler), bin.tsc), '-p', folder));
}

const checks: readonly Check[] = [
  { name: 'npm pack: has what it needs, and no tests', run: pack },
  { name: 'npm install: takes the tarball in an empty folder', run: install },
  {
    name: 'stallion --version: the version of the package',
    run: () => {
      assert.equal(exits(0, stallion('--version')).trim(), manifest.version);
    },
  },
  {
    name: 'stallion --help: names the conformance suite',
    run: () => {
      assert.match(exits(0, stallion('--help')), /conformance/);
    },
  },
  {
    name: 'stallion conformance --list: has a line for each case',
    run: () => {
      const lines = exits(0, stallion('conformance', '--list')).trim().split('\n');
      assert.ok(lines.length > 20, `only ${lines.length} lines`);
    },
  },
  {
    name: 'stallion conformance: our own server passes',
    run: () => {
      exits(0, stallion('conformance'));
    },
  },
  {
    name: 'stallion --no-such-option: exits with 2',
    run: () => {
      exits(2, stallion('--no-such-option'));
    },
  },
  {
    name: 'stallion no-such-command: exits with 2',
    run: () => {
      exits(2, stallion('no-such-command'));
    },
  },
  { name: 'a strict TypeScript project: compiles against both entries', run: compileConsumer },
  {
    name: 'the compiled project: runs',
    run: () => {
      assert.equal(exits(0, run('node', 'consumer/main.js')).trim(), 'function');
    },
  },
];

let failed = 0;
for (const check of checks) {
  try {
    check.run();
    console.log(`ok    ${check.name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${check.name}\n${String(error).replace(/^/gm, '        ')}`);
  }
}
rmSync(user, { recursive: true });
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
