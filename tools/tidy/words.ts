import type { Problem } from './problem.ts';
import type { Tree, TreeFile } from './tree.ts';

interface BannedText {
  readonly pattern: RegExp;
  readonly says: string;
}

const banned: readonly BannedText[] = [
  {
    // In quotation marks behind a `#` it is TAP's word for a failure that is expected.
    pattern: /(?<!['"`].*# )\bTODO\b/,
    says: 'leaves work undone in the text: finish it, or open an issue',
  },
  {
    pattern: /\b(FIXME|HACK|XXX)\b/,
    says: 'leaves work undone in the text: finish it, or open an issue',
  },
  {
    pattern: /(?<![\w.:/-])\/(home|Users|root|work|workspace|tmp|private|mnt|var\/tmp)\/[\w.-]+/,
    says: 'names a path that only one machine has',
  },
  {
    pattern: /\b[A-Z]:\\{1,2}(Users|Temp)\b/i,
    says: 'names a path that only one machine has',
  },
];

/** The list above and the texts that test it, and what npm writes for itself. */
const exempt = /^tools\/tidy\/words(\.test)?\.ts$|^package-lock\.json$/;

/** Keeps out words that no reader should find. */
export function words(tree: Tree): Problem[] {
  return tree.files.filter(({ path }) => !exempt.test(path)).flatMap(problemsOf);
}

function problemsOf({ path, lines }: TreeFile): Problem[] {
  return lines.flatMap((text, at) =>
    banned
      .filter(({ pattern }) => pattern.test(text))
      .map(({ says }) => ({ path, line: at + 1, says })),
  );
}
