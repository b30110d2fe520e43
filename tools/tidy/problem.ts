import type { Tree } from './tree.ts';

/** One thing that is out of order, where a reader finds it. */
export interface Problem {
  readonly path: string;
  readonly line: number;

  /** What is wrong, and what would be right where that is not plain. No full stop. */
  readonly says: string;
}

/** A rule looks at the whole tree and tells what is out of order. */
export type Rule = (tree: Tree) => Problem[];
