/** Something that is wrong, and where. */
export interface Problem {
  /** From the root of the repository, with `/` between folders. */
  readonly file: string;

  /** Counted from 1. */
  readonly line: number;
  readonly says: string;
}

/** The problem on one line, in the form that editors can follow. */
export function problemLine({ file, line, says }: Problem): string {
  return `${file}:${line}: ${says}`;
}
