import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requirements } from '../requirements.ts';
import { citationProblems, rowProblems } from './catalogue-check.ts';
import { citations } from './citations.ts';
import { coverageText } from './coverage.ts';
import { textProblems } from './rfc-texts.ts';
import { sourceTexts } from './source-texts.ts';
import { specPage } from './spec-page.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What this command was asked to do. */
interface Task {
  readonly mode: 'check' | 'write';
  readonly rfc: string | undefined;
}

function task(args: readonly string[]): Task {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean' },
      write: { type: 'boolean' },
      rfc: { type: 'string' },
    },
  });
  return { mode: values.write === true ? 'write' : 'check', rfc: values.rfc };
}

/** Answers what is wrong, one line each. */
function run({ mode, rfc }: Task): string[] {
  const cited = sourceTexts(root).flatMap(citations);
  const idsEver = new Set(read('spec/ids.txt').trim().split('\n'));
  const problems = [
    ...rowProblems(requirements, idsEver),
    ...citationProblems(requirements, cited),
    ...(rfc === undefined ? [] : textProblems(requirements, rfc)),
  ];
  const written = [
    ['spec/coverage.txt', coverageText(requirements, cited)],
    ['SPEC.md', specPage(requirements, cited)],
  ] as const;
  for (const [file, text] of written) {
    if (mode === 'write') writeFileSync(join(root, file), text);
    else if (read(file) !== text) problems.push(`${file}: is out of date: npm run spec:write`);
  }
  return problems;
}

function read(file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

function main(args: readonly string[]): number {
  try {
    const asked = task(args);
    const problems = run(asked);
    for (const problem of problems) console.error(problem);
    const covered = requirements.filter(({ standing }) => standing.kind === 'covered').length;
    const texts = asked.rfc === undefined ? '' : ', hashes compared with the texts';
    const counts = `${requirements.length} requirements, ${covered} covered`;
    console.log(`spec: ${counts}, ${problems.length} problems${texts}`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`spec: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
