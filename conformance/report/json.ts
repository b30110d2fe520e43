import { tally } from '../runner/suite-result.ts';
import type { ReporterMaker } from './reporter.ts';

/** The version of the form of the document. */
const FORM = 1;

/** One JSON document with everything that is known. */
export const json: ReporterMaker = (sink, { target, version }) => ({
  result: () => undefined,
  end: (outcome) => {
    const document = {
      form: FORM,
      suite: version,
      target: {
        host: target.host,
        port: target.port,
        path: target.path,
        echoPath: target.echoPath,
      },
      capabilities: outcome.capabilities,
      ending: outcome.ending,
      notRun: outcome.notRun,
      durationMs: outcome.durationMs,
      totals: tally(outcome.results),
      results: outcome.results,
    };
    sink(`${JSON.stringify(document, null, 2)}\n`);
  },
});
