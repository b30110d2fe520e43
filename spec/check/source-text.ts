import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that is looked through as text: nothing of it is imported. */
export interface SourceText {
  /** From the root of the repository, with `/` between folders. */
  readonly file: string;
  readonly text: string;
}

/** Where citations are looked for. The catalogue's own check is left out: its tests quote some. */
const CITING = ['src', 'conformance', 'examples', 'fuzz', 'bench', 'spec/grammar'];

const CATALOGUE = ['spec/rfc9110', 'spec/rfc9112'];

/** Every TypeScript file that may cite a requirement. A folder that is not there is skipped. */
export function citingTexts(root: string): SourceText[] {
  return textsBelow(root, CITING);
}

/** The files of the catalogue. */
export function catalogueTexts(root: string): SourceText[] {
  return textsBelow(root, CATALOGUE);
}

/** Which line the character at `index` stands on, counted from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function textsBelow(root: string, folders: readonly string[]): SourceText[] {
  return folders
    .flatMap((folder) => filesBelow(root, folder))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

function filesBelow(root: string, folder: string): string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
