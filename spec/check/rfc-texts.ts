import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../place.ts';
import type { Requirement } from '../requirement.ts';

/** The keywords of an RFC by section, as `keywords.json` beside the texts has them. */
type Keywords = Readonly<
  Record<string, Readonly<Record<string, { readonly keywords: readonly Keyword[] }>>>
>;

interface Keyword {
  readonly n: number;
  readonly level: string;
  readonly sentence: string;
}

/** The hash that binds a row to its sentence: white space is folded to single spaces first. */
export function sentenceHash(sentence: string): string {
  const folded = sentence.trim().split(/\s+/).join(' ');
  return createHash('sha256').update(folded).digest('hex').slice(0, 12);
}

/**
 * Compares every row with the texts of the RFCs in a folder, which has `keywords.json`,
 * `rfc9110.txt` and `rfc9112.txt`.
 *
 * @returns what is wrong, one line each.
 * @throws when the folder cannot be read.
 */
export function textProblems(requirements: readonly Requirement[], folder: string): string[] {
  const keywords = JSON.parse(readFileSync(join(folder, 'keywords.json'), 'utf8')) as Keywords;
  const texts = new Map(
    ['9110', '9112'].map((rfc) => [rfc, readFileSync(join(folder, `rfc${rfc}.txt`), 'utf8')]),
  );
  const statements = new Map([...texts].map(([rfc, text]) => [rfc, statementHashes(text)]));
  return requirements.flatMap((row) => {
    const rfc = placeOf(row.id)?.rfc ?? '';
    const found = row.sentence.at.includes('-s')
      ? statements.get(rfc)?.has(row.sentence.sha256) === true
      : isKeyword(row, keywords[`rfc${rfc}`] ?? {});
    return found ? [] : [`spec: ${row.id}: RFC ${rfc} has no such sentence at ${row.sentence.at}`];
  });
}

function isKeyword(row: Requirement, sections: Keywords[string]): boolean {
  const [section = '', number = ''] = row.sentence.at.split('-');
  const keyword = sections[section]?.keywords.find(({ n }) => n === Number(number));
  if (keyword === undefined) return false;
  return keyword.level === row.level && sentenceHash(keyword.sentence) === row.sentence.sha256;
}

/** The hashes of all sentences of a text, statements without keyword among them. */
function statementHashes(text: string): ReadonlySet<string> {
  const paragraphs = text.split(/\n\s*\n/);
  const sentences = paragraphs.flatMap((paragraph) =>
    paragraph
      .trim()
      .split(/\s+/)
      .join(' ')
      .split(/(?<=[.!?:])\s+(?=[A-Z"(])/),
  );
  return new Set(sentences.map(sentenceHash));
}
