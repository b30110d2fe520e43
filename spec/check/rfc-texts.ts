import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the RFCs, which are not in this repository. */
export interface RfcTexts {
  readonly '9110': RfcText;
  readonly '9112': RfcText;
}

export interface RfcText {
  /** Every section with a title, by its number. */
  readonly sections: ReadonlyMap<string, RfcSection>;
}

export interface RfcSection {
  readonly title: string;

  /** The text below the title, without that of the sections below. */
  readonly text: string;

  /** Its keywords in the order of the text: the first is number 1. */
  readonly keywords: readonly Keyword[];
}

/** A word in capitals, such as MUST, and the sentence it stands in. */
export interface Keyword {
  readonly level: string;
  readonly sentence: string;
}

/**
 * Reads a folder with `rfc9110.txt`, `rfc9112.txt` and `keywords.json`, which has for each RFC its
 * sections, and for each of them the keywords.
 *
 * @throws when a file cannot be read, or is not of that form.
 */
export function readRfcTexts(folder: string): RfcTexts {
  const keywords: unknown = JSON.parse(readFileSync(join(folder, 'keywords.json'), 'utf8'));
  const read = (rfc: string): RfcText => {
    const text = readFileSync(join(folder, `rfc${rfc}.txt`), 'utf8');
    return { sections: sectionsOf(text, member(keywords, `rfc${rfc}`)) };
  };
  return { '9110': read('9110'), '9112': read('9112') };
}

/** A section's title stands in the first column: `6.1.  Transfer-Encoding`. */
const TITLE = /^(\d+(?:\.\d+)*)\.  (\S.*)$/;

function sectionsOf(text: string, keywords: unknown): ReadonlyMap<string, RfcSection> {
  const titles = new Map<string, string>();
  const texts = new Map<string, string>();
  let section: string | undefined;
  for (const line of text.split('\n')) {
    const [, number, title] = TITLE.exec(line) ?? [];
    if (number !== undefined) titles.set(number, title ?? '');
    if (/^\S/.test(line)) section = number;
    else if (section !== undefined) texts.set(section, `${texts.get(section) ?? ''}${line}\n`);
  }
  return new Map(
    [...titles].map(([number, title]) => [
      number,
      { title, text: texts.get(number) ?? '', keywords: keywordsOf(keywords, number) },
    ]),
  );
}

function keywordsOf(sections: unknown, number: string): Keyword[] {
  const list = member(member(sections, number), 'keywords');
  if (!Array.isArray(list)) throw new TypeError(`keywords.json has no list for section ${number}`);
  return list.map((entry: unknown) => ({
    level: String(member(entry, 'level')),
    sentence: String(member(entry, 'sentence')),
  }));
}

function member(of: unknown, name: string): unknown {
  const found: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
  if (found === undefined) throw new TypeError(`keywords.json has no ${name} where it is needed`);
  return found;
}

/**
 * A sentence as it is hashed: every run of white space is one space, and there is none at the ends.
 * Nothing else is changed.
 */
export function folded(sentence: string): string {
  return sentence.trim().split(/\s+/).join(' ');
}

/** The hash that binds a row to its sentence. */
export function sentenceHash(sentence: string): string {
  return createHash('sha256').update(folded(sentence)).digest('hex').slice(0, 12);
}

/**
 * The sentences of a section, with or without keyword: paragraphs cut behind `.`, `!`, `?` and `:`
 * where a capital, a quotation mark or a bracket follows. The bar before each line of a note is
 * left out. A block of grammar counts as one sentence.
 */
export function sentencesOf({ text }: RfcSection): string[] {
  return text
    .replaceAll(/^[ \t]*\|/gm, '')
    .split(/\n\s*\n/)
    .flatMap((paragraph) => folded(paragraph).split(/(?<=[.!?:]) (?=[A-Z"(])/))
    .filter((sentence) => sentence !== '');
}
