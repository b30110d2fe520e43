import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';

/** The files of the project that people write, or would see in a checkout. */
export interface Tree {
  readonly root: string;
  readonly files: readonly TreeFile[];
}

export interface TreeFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly bytes: number;

  /** Empty for a file that is not text. */
  readonly lines: readonly string[];
}

const neverOurs = /(^|\/)(node_modules|dist|coverage|\.git|\.tap)(\/|$)/;

/** Reads all that is tracked or could be, or all that is there where this is not a checkout. */
export function readTree(root: string): Tree {
  const paths = existsSync(join(root, '.git')) ? listed(root) : walked(root);
  return {
    root,
    files: paths
      .filter((path) => !neverOurs.test(path) && isFile(join(root, path)))
      .sort()
      .map((path) => treeFile(path, readFileSync(join(root, path)))),
  };
}

/** Makes the file of a tree from its content. */
export function treeFile(path: string, content: Buffer): TreeFile {
  const lines = content.includes(0) ? [] : content.toString('utf8').replace(/\n$/, '').split('\n');
  return { path, bytes: content.length, lines };
}

function listed(root: string): string[] {
  const list = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  return [...new Set(list.split('\0'))].filter((path) => path !== '');
}

function walked(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (neverOurs.test(path)) return [];
    return entry.isDirectory() ? walked(root, path) : [path];
  });
}

/** A file may be listed and gone: deleted, and the deletion not yet recorded. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
