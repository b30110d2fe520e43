import type { Lookup } from '../runner/grade.ts';
import type { SuiteOutcome, SuiteResult } from '../runner/suite-result.ts';
import type { Target } from '../target.ts';

/** What a report is about. */
export interface ReportContext {
  readonly target: Target;

  /** How the target was named on the command line; empty for our own server. */
  readonly targetArgument: string;
  readonly version: string;
  readonly lookup: Lookup;
}

/** Writes the results of a run as text. */
export interface Reporter {
  /** A result is known. */
  result(result: SuiteResult): void;

  /** The run is over. The last call. */
  end(outcome: SuiteOutcome): void;
}

/** Takes text, in order. */
export type Sink = (text: string) => void;

/** Makes a reporter that writes to `sink`. */
export type ReporterMaker = (sink: Sink, context: ReportContext) => Reporter;
