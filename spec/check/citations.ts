/** One place that cites a requirement. */
export interface Citation {
  readonly id: string;

  /** The file, from the root of the repository. */
  readonly file: string;

  /** Its line, counted from 1. */
  readonly line: number;

  /** Code implements; tests and cases verify. The folder and the name of the file say which. */
  readonly kind: 'implements' | 'verifies';
}

/** A file to look through. */
export interface SourceText {
  /** From the root of the repository, with `/` between folders. */
  readonly file: string;
  readonly text: string;
}

const id = String.raw`rfc\d{4}-[0-9A-Z]+(?:\.[0-9]+)*-[a-z0-9]+(?:-[a-z0-9]+)*`;

/** `@spec ID` in a comment, also where the comment was wrapped in between; `spec: …` in data. */
const claim = new RegExp(String.raw`@spec[\s*/]+(${id})|\bspec:\s*(\[[^\]]*\]|['"]${id}['"])`, 'g');
const quotedId = new RegExp(String.raw`['"](${id})['"]`, 'g');

/** Finds every citation of a file, in the order of its lines. */
export function citations(source: SourceText): Citation[] {
  const kind = kindOf(source.file);
  return [...source.text.matchAll(claim)].flatMap((match) => {
    const [, inComment, inData = ''] = match;
    const found =
      inComment === undefined
        ? [...inData.matchAll(quotedId)].map(([, cited = '']) => cited)
        : [inComment];
    const line = lineAt(source.text, match.index);
    return found.map((cited) => ({ id: cited, file: source.file, line, kind }));
  });
}

function kindOf(file: string): Citation['kind'] {
  const verifies = file.includes('.test.') || !file.startsWith('src/');
  return verifies ? 'verifies' : 'implements';
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
