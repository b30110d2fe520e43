// Runs the suite against real servers and writes what each does to docs/servers.md.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requirementById } from '../../spec/index.ts';
import { cases } from '../cases/index.ts';
import { runSuite } from '../run-suite.ts';
import { apache } from './servers/apache.ts';
import { nginx } from './servers/nginx.ts';
import { nodeHttp } from './servers/node-http.ts';
import { RunningSubject } from './servers/running-subject.ts';
import type { Subject } from './servers/subject.ts';
import { self } from './servers/self.ts';
import { surveyPage, type Surveyed } from './survey-page.ts';

const SUBJECTS: readonly Subject[] = [self, nodeHttp, nginx, apache];
const page = fileURLToPath(new URL('../../../docs/servers.md', import.meta.url));

/** Installs Debian packages, as root. */
function install(packages: readonly string[]): void {
  if (packages.length === 0) return;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
  }
}

/** How long is waited for an answer. Ends are waited for twice as long: nginx lingers for 5 s. */
const TIMEOUT_MS = 3000;

async function survey(subject: Subject): Promise<Surveyed> {
  process.stderr.write(`${subject.name} …\n`);
  const running = await RunningSubject.start(subject);
  const target = {
    host: '127.0.0.1',
    port: running.port,
    hostHeader: `127.0.0.1:${running.port}`,
    path: subject.path,
    echoPath: subject.echoPath,
  };
  const outcome = await runSuite({
    target,
    patience: { timeoutMs: TIMEOUT_MS, quietMs: 300 },
    cases,
    deliveries: ['whole', 'octets'],
    lookup: requirementById,
  });
  await running.stop();
  process.stderr.write(`${subject.name} done\n`);
  if ('kind' in outcome) throw new Error(`${subject.name} cannot be tested: ${outcome.why}`);
  return { name: subject.name, version: subject.version(), outcome };
}

/** The subjects that were named, or all that can be started here. */
function chosen(names: readonly string[]): readonly Subject[] {
  const unknown = names.find((name) => !SUBJECTS.some((subject) => subject.name === name));
  if (unknown !== undefined) throw new Error(`there is no server ${unknown}`);
  if (names.length > 0) return SUBJECTS.filter(({ name }) => names.includes(name));
  return SUBJECTS.filter(({ program }) => program === undefined || existsSync(program));
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { install: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.install === true) install(SUBJECTS.flatMap(({ packages }) => packages));
  // Side by side, because most of the time is spent in waiting for what a server does not do.
  const surveyed = await Promise.all(chosen(positionals).map(survey));
  writeFileSync(page, surveyPage(surveyed, requirementById));
  process.stderr.write(`written: ${page}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`servers: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
