import { basename } from 'node:path/posix';
import type { Problem } from './problem.ts';
import type { Tree } from './tree.ts';

/** Names that say what kind of thing is inside, and not what it is about. */
const emptyNames = /^(utils?|helpers?|commons?|types|constants|misc|shared|base|lib)$/;

/** The entries of the package, and the list of all cases. Elsewhere an index hides direction. */
const entries = new Set(['src/tcp', 'src/http', 'src/testing', 'spec', 'conformance/cases']);

/** ESLint reads its configuration before anything is built. */
const script = 'eslint.config.js';

/** Keeps the names of files and folders telling. */
export function names(tree: Tree): Problem[] {
  return tree.files.flatMap(({ path }) =>
    [...emptyName(path), ...oddName(path), ...strayIndex(path), ...notTypeScript(path)].map(
      (says) => ({ path, line: 1, says }),
    ),
  );
}

function emptyName(path: string): string[] {
  return path
    .split('/')
    .map((part) => part.replace(/\..*$/, ''))
    .filter((part) => emptyNames.test(part))
    .map((part) => `is named by kind, not by idea: "${part}"`);
}

function oddName(path: string): string[] {
  if (!path.endsWith('.ts') || /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(path))) return [];
  return ['has a name that is not in kebab-case'];
}

function strayIndex(path: string): string[] {
  const folder = /^(?:(.*)\/)?index\.ts$/.exec(path);
  if (folder === null || entries.has(folder[1] ?? '')) return [];
  return ['is an index where there is no entry of the package: import the file that defines it'];
}

function notTypeScript(path: string): string[] {
  if (path === script || !/\.([cm]?js|jsx|sh)$/.test(path)) return [];
  return ['is a script that is not TypeScript'];
}
