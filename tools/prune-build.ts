/**
 * Removes from `dist/` what was compiled from a source that is gone. `tsc -b` never does, and such
 * a file would still run as a test, count as uncovered and ship in the package.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFiles, isStale } from './build-output.ts';

const root = process.cwd();

for (const path of compiledFiles(root)) {
  if (isStale(root, path)) rmSync(join(root, path));
}
