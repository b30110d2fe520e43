import type { Ending, SuiteOutcome, SuiteResult } from '../runner/suite-result.ts';
import { tally, type Tally } from '../runner/suite-result.ts';
import type { ReportContext } from './reporter.ts';

/** The version of the form of the document. */
export const FORM = 1;

/** What the `json` reporter writes; `report.schema.json` describes it. */
export interface ReportDocument {
  readonly form: typeof FORM;

  /** The version of the suite. */
  readonly suite: string;
  readonly target: DocumentTarget;
  readonly capabilities: readonly string[];
  readonly ending: Ending;
  readonly notRun: readonly string[];
  readonly durationMs: number;
  readonly totals: Tally;
  readonly results: readonly SuiteResult[];
}

export interface DocumentTarget {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly echoPath: string;

  /** How it was named on the command line; empty for our own server. */
  readonly argument: string;
}

/** All that is known of a run, as one document. */
export function documentOf(outcome: SuiteOutcome, context: ReportContext): ReportDocument {
  const { target, targetArgument, version } = context;
  const { host, port, path, echoPath } = target;
  return {
    form: FORM,
    suite: version,
    target: { host, port, path, echoPath, argument: targetArgument },
    capabilities: outcome.capabilities,
    ending: outcome.ending,
    notRun: outcome.notRun,
    durationMs: outcome.durationMs,
    totals: tally(outcome.results),
    results: outcome.results,
  };
}

/**
 * Reads a document.
 *
 * @returns what is wrong with it, where it is none.
 */
export function parsedDocument(text: string): ReportDocument | { readonly wrong: string } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { wrong: 'it is no JSON' };
  }
  if (typeof document !== 'object' || document === null || !('form' in document)) {
    return { wrong: 'it was not written by --reporter json' };
  }
  if (document.form !== FORM) return { wrong: `its form is ${String(document.form)}, not ${FORM}` };
  if (!('results' in document) || !Array.isArray(document.results) || !('target' in document)) {
    return { wrong: 'it has no results' };
  }
  return document as ReportDocument;
}
