import { json } from './json.ts';
import { Pretty } from './pretty.ts';
import type { ReporterMaker } from './reporter.ts';
import { tap } from './tap.ts';

/** The reporters, by the name that the command line knows them by. */
export const reporters = {
  pretty: (sink, context) => new Pretty(sink, context),
  json,
  tap,
} as const satisfies Readonly<Record<string, ReporterMaker>>;

export type ReporterName = keyof typeof reporters;
