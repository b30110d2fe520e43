import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parsedDocument, type ReportDocument } from '../../conformance/report/document.ts';
import { words } from './terminal.ts';

/** A document, and the file that it is from. */
export interface NamedDocument {
  /** What the user calls it: `NAME` of `NAME=FILE`, or the file's name without its ending. */
  readonly name: string;
  readonly document: ReportDocument;
}

/** Reads what `--reporter json` wrote, each as `FILE` or `NAME=FILE`; or says what is wrong. */
export function reportDocuments(
  named: readonly string[],
): readonly NamedDocument[] | { readonly wrong: string } {
  const read: NamedDocument[] = [];
  for (const argument of named) {
    const [, name, file = argument] = /^([^=/]+)=(.+)$/.exec(argument) ?? [];
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      return { wrong: `${file} cannot be read: ${words(error)}` };
    }
    const document = parsedDocument(text);
    if ('wrong' in document) return { wrong: `${file} is no report: ${document.wrong}` };
    read.push({ name: name ?? basename(file, '.json'), document });
  }
  return read;
}
