import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that the compiler writes to. Its inside mirrors the tree of sources. */
const built = 'dist';

/**
 * Tells which source a compiled file was made from: `dist/src/a.js` comes from `src/a.ts`.
 *
 * Answers undefined for a file that is not the compiler's output.
 */
export function sourceOf(compiled: string): string | undefined {
  const stem = /^dist\/(.+?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(compiled)?.[1];
  return stem === undefined ? undefined : `${stem}.ts`;
}

/** Lists the compiled files under a folder of the build, as paths from the root, sorted. */
export function compiledFiles(root: string, folder: string = built): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => sourceOf(path) !== undefined)
    .sort();
}

/** Tells whether the source of a compiled file is gone: the file is left from an older tree. */
export function isStale(root: string, compiled: string): boolean {
  const source = sourceOf(compiled);
  return source !== undefined && !existsSync(join(root, source));
}
