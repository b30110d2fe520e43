import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from './citations.ts';

/** Where citations count. The catalogue itself and the build are left out. */
const FOLDERS = ['src', 'conformance', 'examples'];

/** Reads every TypeScript file below those folders. */
export function sourceTexts(root: string): SourceText[] {
  return FOLDERS.flatMap((folder) => filesBelow(root, folder))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}
