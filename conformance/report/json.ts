import { documentOf } from './document.ts';
import type { ReporterMaker } from './reporter.ts';

/** One JSON document with everything that is known. */
export const json: ReporterMaker = (sink, context) => ({
  result: () => undefined,
  end: (outcome) => {
    sink(`${JSON.stringify(documentOf(outcome, context), null, 2)}\n`);
  },
});
