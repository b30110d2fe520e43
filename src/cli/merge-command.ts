import { merged } from '../../conformance/report/merged.ts';
import { exitCodeOf } from '../../conformance/runner/suite-result.ts';
import { requirementById } from '../../spec/index.ts';
import type { ReportTo } from './conformance-options.ts';
import type { ExitCode } from './exit-code.ts';
import { reportDocuments } from './report-documents.ts';
import { Reports } from './report-sinks.ts';
import { complain, words, type Terminal } from './terminal.ts';

/** What `stallion merge` is told besides its files. */
export interface MergeOptions {
  readonly reporter: readonly ReportTo[];
}

/** Puts the parts of a run together, and reports it as if it had been one. */
export function merge(
  files: readonly string[],
  { reporter }: MergeOptions,
  terminal: Terminal,
): ExitCode {
  const parts = reportDocuments(files);
  if ('wrong' in parts) return wrong(parts.wrong, terminal);
  const run = merged(parts.map(({ document }) => document));
  if ('wrong' in run) return wrong(`these are not parts of one run: ${run.wrong}`, terminal);
  const { outcome, suite } = run;
  const { argument, ...target } = run.target;
  const context = {
    target: { ...target, hostHeader: `${target.host}:${target.port}` },
    targetArgument: argument,
    version: suite,
    lookup: requirementById,
  };
  let reports: Reports;
  try {
    reports = Reports.open(reporter, context, terminal);
  } catch (error) {
    return wrong(`the report cannot be written: ${words(error)}`, terminal);
  }
  for (const result of outcome.results) reports.result(result);
  reports.end(outcome);
  return reports.close(terminal) === 'written' ? exitCodeOf(outcome) : 2;
}

function wrong(why: string, terminal: Terminal): ExitCode {
  complain(terminal, why);
  return 2;
}
