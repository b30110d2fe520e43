import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readMarkdown } from './markdown.ts';
import type { Problem } from './problem.ts';
import type { Tree, TreeFile } from './tree.ts';

/** A block of TypeScript in a document. */
interface Example {
  readonly path: string;

  /** The line of the document above the first line of code. */
  readonly line: number;
  readonly body: readonly string[];
}

const hasExamples = /^README\.md$|^docs\/.*\.md$/;

/** Why a block need not compile stands above it, where a reader of the source sees it. */
const reason = /^<!-- no-check: \S.* -->$/;

/**
 * Compiles every block of TypeScript in README.md and docs/, as a user's module would be: by
 * itself, importing the package by its name. So it wants the package built.
 */
export function examples(tree: Tree): Problem[] {
  const all = tree.files.filter(({ path }) => hasExamples.test(path)).flatMap(examplesOf);
  const checked = all.filter((example): example is Example => !('says' in example));
  const problems = all.filter((example): example is Problem => 'says' in example);
  return checked.length === 0 ? problems : [...problems, ...compile(tree.root, checked)];
}

function examplesOf({ path, lines }: TreeFile): (Example | Problem)[] {
  return readMarkdown(lines).fences.flatMap(({ info, line, body }): (Example | Problem)[] => {
    const [language, ...marks] = info.split(/\s+/);
    if (language !== 'ts' && language !== 'typescript') return [];
    if (marks.length === 0) return [{ path, line, body }];
    if (marks.join(' ') !== 'no-check') return [{ path, line, says: `has an odd mark: "${info}"` }];
    if (reason.test(textAbove(lines, line))) return [];
    return [{ path, line, says: 'is not checked: say why above it in <!-- no-check: … -->' }];
  });
}

/** The nearest line above that is not empty. */
function textAbove(lines: readonly string[], line: number): string {
  return lines.slice(0, line - 1).findLast((text) => text !== '') ?? '';
}

const compilerOptions = {
  noEmit: true,
  composite: false,
  skipLibCheck: true,
  // What an example shows need not be used by it.
  noUnusedLocals: false,
  noUnusedParameters: false,
  rootDir: '..',
};

function compile(root: string, all: readonly Example[]): Problem[] {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return [{ path: 'dist', line: 1, says: 'is missing: build first' }];
  // Inside the package, so that its name leads to itself and its @types are found.
  const folder = mkdtempSync(join(dist, 'examples-'));
  try {
    const config = { extends: '../../tsconfig.base.json', compilerOptions, include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    for (const [at, { body }] of all.entries()) {
      // Without an import or export a file is a script, and its names would meet those of others.
      writeFileSync(join(folder, `${at}.ts`), [...body, 'export {};', ''].join('\n'));
    }
    return problemsIn(runCompiler(folder), all);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runCompiler(folder: string): string {
  const manifest = createRequire(import.meta.url).resolve('@typescript/native/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { tsc: string } };
  const compiler = join(dirname(manifest), bin.tsc);
  const { stdout, stderr, status } = spawnSync(process.execPath, [compiler, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0 && stdout === '') throw new Error(`The compiler did not run: ${stderr}`);
  return stdout;
}

function problemsIn(output: string, all: readonly Example[]): Problem[] {
  return output.split('\n').flatMap((text) => {
    const [, example, line, says] = /^(\d+)\.ts\((\d+),\d+\): error (.*)$/.exec(text) ?? [];
    const found = all[Number(example)];
    if (found !== undefined) {
      return [
        {
          path: found.path,
          line: found.line + Number(line),
          says: `does not compile: ${says ?? ''}`,
        },
      ];
    }
    // An error about the project itself concerns all examples.
    return /^\S.*error TS/.test(text) ? [{ path: all[0]?.path ?? '', line: 1, says: text }] : [];
  });
}
