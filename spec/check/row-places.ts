import { lineAt, type SourceText } from './source-text.ts';

/** Where a row of the catalogue is written. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

export type RowPlaces = (id: string) => RowPlace;

/** Finds where the rows are written, so that what is wrong with one can be told with its line. */
export function rowPlaces(texts: readonly SourceText[]): RowPlaces {
  const places = new Map<string, RowPlace>();
  for (const { file, text } of texts) {
    for (const match of text.matchAll(/\bid: ['"]([^'"]+)['"]/g)) {
      places.set(match[1] ?? '', { file, line: lineAt(text, match.index) });
    }
  }
  return (id) => places.get(id) ?? { file: 'spec/requirements.ts', line: 1 };
}
