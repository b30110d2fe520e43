import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { Pretty } from './pretty.ts';
import type { ReporterMaker } from './reporter.ts';
import { sarif } from './sarif.ts';
import { tap } from './tap.ts';

/** The reporters, by the name that the command line knows them by. */
export const reporters = {
  pretty: (sink, context) => new Pretty(sink, context),
  tap,
  json,
  junit,
  sarif,
  markdown,
  github,
  html,
} as const satisfies Readonly<Record<string, ReporterMaker>>;

export type ReporterName = keyof typeof reporters;
