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

async function survey(subject: Subject): Promise<Surveyed> {
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
    patience: { timeoutMs: 5000, quietMs: 300 },
    cases,
    deliveries: ['whole', 'octets'],
    lookup: requirementById,
  });
  await running.stop();
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
  const surveyed: Surveyed[] = [];
  for (const subject of chosen(positionals)) {
    process.stderr.write(`${subject.name} …\n`);
    surveyed.push(await survey(subject));
  }
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
