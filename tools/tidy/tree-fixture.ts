import { treeFile, type Tree } from './tree.ts';

/** Makes a tree for a test from paths and their texts. */
export function treeOf(texts: Readonly<Record<string, string>>, root = '.'): Tree {
  return {
    root,
    files: Object.entries(texts).map(([path, text]) => treeFile(path, Buffer.from(text))),
  };
}
