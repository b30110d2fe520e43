import type { Problem } from './problem.ts';
import { lineAt, type SourceText } from './source-text.ts';

/** One place that cites a requirement. */
export interface Citation {
  readonly id: string;

  /** The file, from the root of the repository. */
  readonly file: string;

  /** Its line, counted from 1. */
  readonly line: number;

  readonly claim: Claim;
}

/**
 * What a citation claims. The place of its file says which, so nobody has to.
 *
 * - `implements`: the code keeps the requirement.
 * - `verifies`: a test, a case or a rule for answers shows that it is kept.
 * - `mentions`: neither, as in an example or in a stand-in for tests.
 */
export type Claim = 'implements' | 'verifies' | 'mentions';

/** No letter, digit, `_` or `-` may follow, so that no id is found in the beginning of another. */
const id = String.raw`rfc\d{4}-[0-9A-Z]+(?:\.[0-9]+)*-[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])`;

/** `@spec ID` in a comment, also where the comment was wrapped in between; `spec: …` in data. */
const claiming = new RegExp(
  String.raw`@spec[\s*/]+(${id})|\bspec:\s*(\[[^\]]*\]|['"]${id}['"])`,
  'g',
);
const quotedId = new RegExp(String.raw`['"](${id})['"]`, 'g');

/** Finds every citation of a file, in the order of its lines. */
export function citationsOf({ file, text }: SourceText): Citation[] {
  const claim = claimOf(file);
  return [...text.matchAll(claiming)].flatMap((match) => {
    const [whole, inComment, inData] = match;
    const made = (cited: string, at: number): Citation => ({
      id: cited,
      file,
      line: lineAt(text, at),
      claim,
    });
    if (inComment !== undefined) return [made(inComment, match.index)];
    const dataAt = match.index + whole.length - (inData?.length ?? 0);
    return [...(inData ?? '').matchAll(quotedId)].map((quoted) =>
      made(quoted[1] ?? '', dataAt + quoted.index),
    );
  });
}

function claimOf(file: string): Claim {
  if (file.endsWith('.test.ts')) return 'verifies';
  if (/^conformance\/(cases|answer)\//.test(file)) return 'verifies';
  // What explains a requirement does not keep it.
  if (/^src\/(inspect|cli)\//.test(file)) return 'mentions';
  return file.startsWith('src/') && !file.includes('/testing/') ? 'implements' : 'mentions';
}

/** What looks like a citation and is none: it would be passed over without a word. */
const malformed: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  {
    pattern: new RegExp(String.raw`@spec\b(?![\s*/]+${id})`, 'g'),
    says: '@spec is not followed by the id of a requirement',
  },
  {
    pattern: new RegExp(String.raw`@spec[\s*/]+${id}[ \t,;]+(?=rfc\d)`, 'g'),
    says: '@spec takes one id: write one @spec for each',
  },
  {
    pattern: new RegExp(String.raw`\bspec:\s*(?:\[[^\]]*)?(?:(['"])(?!${id}\1)|\u0060)rfc\d`, 'g'),
    says: 'spec: has a text that is not the id of a requirement',
  },
];

/** Finds what looks like a citation in a file and is none. */
export function malformedCitations({ file, text }: SourceText): Problem[] {
  return malformed.flatMap(({ pattern, says }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ file, line: lineAt(text, index), says })),
  );
}
