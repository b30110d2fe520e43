import { matrixHtml } from '../../conformance/report/matrix-html.ts';
import { matrixMarkdown } from '../../conformance/report/matrix-markdown.ts';
import type { ExitCode } from './exit-code.ts';
import { reportDocuments } from './report-documents.ts';
import { complain, type Terminal } from './terminal.ts';

/** What `stallion report` is told besides its files. */
export interface ReportOptions {
  readonly html?: true;
}

/** Prints the runs of several servers side by side. */
export function report(
  files: readonly string[],
  options: ReportOptions,
  terminal: Terminal,
): ExitCode {
  const columns = reportDocuments(files);
  if ('wrong' in columns) {
    complain(terminal, columns.wrong);
    return 2;
  }
  terminal.out.write(options.html === true ? matrixHtml(columns) : matrixMarkdown(columns));
  return 0;
}
