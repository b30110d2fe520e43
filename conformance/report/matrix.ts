import type { Verdict } from '../verdict.ts';
import type { SuiteResult } from '../runner/suite-result.ts';
import type { ReportDocument } from './document.ts';
import { sections } from './sections.ts';

/** A run as a column of the matrix. */
export interface Column {
  readonly name: string;
  readonly document: ReportDocument;
}

/** What one case came to with each server, in the order of the columns. */
export interface MatrixRow {
  readonly id: string;
  readonly title: string;
  readonly spec: string;

  /** `undefined` where the case was not run. */
  readonly cells: readonly (SuiteResult | undefined)[];
}

export interface MatrixSection {
  readonly rfc: string;
  readonly number: string;
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

/** Every case that was run with one of the servers, by section, beside all of them. */
export function matrix(columns: readonly Column[]): MatrixSection[] {
  const byId = columns.map(
    ({ document }) => new Map(document.results.map((result) => [result.id, result])),
  );
  const one = new Map(
    columns.flatMap(({ document }) => document.results.map((result) => [result.id, result])),
  );
  return sections([...one.values()]).map(({ rfc, number, title, results }) => ({
    rfc,
    number,
    title,
    rows: results.map(({ id, title: words, spec }) => ({
      id,
      title: words,
      spec,
      cells: byId.map((run) => run.get(id)),
    })),
  }));
}

/** What stands in a cell: short, and the same in all forms. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  pass: '✔',
  allowed: '✔',
  fail: '✖',
  warn: '!',
  'not-applicable': '–',
  inconclusive: '?',
  error: 'E',
};
