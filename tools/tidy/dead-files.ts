import { dirname, join } from 'node:path/posix';
import type { Problem } from './problem.ts';
import type { Tree, TreeFile } from './tree.ts';

/** What nobody imports: programs, examples, targets of a fuzzer, and types of untyped packages. */
const isEntry = /\.d\.ts$|^examples\/|^bench\/[^/]+\.ts$|^fuzz\/targets\//;

/**
 * Finds sources that nothing needs: not reached by imports from the package, its scripts, an
 * example or a test. That a file is imported by its own test does not make it needed.
 */
export function deadFiles(tree: Tree): Problem[] {
  const sources = new Map(
    tree.files.filter(({ path }) => path.endsWith('.ts')).map((file) => [file.path, file]),
  );
  const reached = new Set<string>();
  const next = [...sources.keys()].filter(isRoot(tree));
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    const file = sources.get(path);
    if (file === undefined || reached.has(path)) continue;
    reached.add(path);
    next.push(...importsOf(file).filter((imported) => !isOwnTest(file.path, imported)));
  }
  return [...sources.keys()]
    .filter((path) => !reached.has(path))
    .map((path) => ({ path, line: 1, says: 'is imported by nothing but perhaps its own test' }));
}

/** The package and its scripts name compiled files: `dist/src/a.js` stands for `src/a.ts`. */
function isRoot(tree: Tree): (path: string) => boolean {
  const naming = tree.files
    .filter(({ path }) => path === 'package.json' || path === '.ci/run')
    .flatMap(({ lines }) => lines)
    .join('\n');
  return (path) =>
    isTest(path) || isEntry.test(path) || naming.includes(`dist/${path.replace(/\.ts$/, '.js')}`);
}

const importing = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)'(\.[^']+)'/g;

function importsOf({ path, lines }: TreeFile): string[] {
  return [...lines.join('\n').matchAll(importing)].map(([, target = '']) =>
    join(dirname(path), target.replace(/\.js$/, '.ts')),
  );
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

function isOwnTest(test: string, tested: string): boolean {
  return isTest(test) && test.replace(/(\.tap)?\.test\.ts$/, '.ts') === tested;
}
