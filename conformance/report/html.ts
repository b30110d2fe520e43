import type { Verdict } from '../verdict.ts';
import { tally, type SuiteOutcome, type SuiteResult } from '../runner/suite-result.ts';
import { HTML_SCRIPT, HTML_STYLE } from './html-assets.ts';
import { html as written, raw, type Markup } from './markup.ts';
import { missOf } from './miss.ts';
import type { ReportContext, ReporterMaker } from './reporter.ts';
import { sections, type Section } from './sections.ts';

const VERDICTS: readonly Verdict[] = [
  'fail',
  'warn',
  'error',
  'inconclusive',
  'allowed',
  'pass',
  'not-applicable',
];

/** One page without other files: the cases by section, a search, and the octets of each miss. */
export const html: ReporterMaker = (sink, context) => ({
  result: () => undefined,
  end: (outcome) => {
    const { host, port } = context.target;
    const name = `HTTP/1.1 conformance of ${host}:${port}`;
    const { markup } = written`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${raw(HTML_STYLE)}</style>
</head>
<body>
<h1>${name}</h1>
<p>${summary(outcome, context.version)}</p>
<p class="search">
<label>Search <input id="search" type="search"></label>
${boxes(outcome)}
<output id="found"></output>
</p>
${sections(outcome.results).map((section) => table(section, context))}
<script>${raw(HTML_SCRIPT)}</script>
</body>
</html>
`;
    sink(markup);
  },
});

function summary({ results, ending, notRun, durationMs }: SuiteOutcome, version: string): Markup {
  const { pass, allowed, fail, warn } = tally(results);
  const died =
    ending.kind === 'target-died'
      ? `The target died with the case ${ending.caseId}: ${ending.why}. `
      : ending.kind === 'interrupted'
        ? 'The run was interrupted. '
        : '';
  const left = notRun.length === 0 ? '' : `${notRun.length} cases were not run. `;
  const seconds = (durationMs / 1000).toFixed(1);
  return written`<b>${pass + allowed} kept, ${fail} MUST missed, ${warn} SHOULD missed</b>,
in ${seconds} s. ${died}${left}<span class="quiet">stallion ${version}</span>`;
}

/** A box for each verdict that there is, to show or hide it. */
function boxes({ results }: SuiteOutcome): Markup[] {
  const counts = tally(results);
  return VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    box(verdict, counts[verdict]),
  );
}

function box(verdict: Verdict, count: number): Markup {
  return written`<label class="${verdict}">
<input type="checkbox" value="${verdict}" checked> ${verdict} ${count}
</label>
`;
}

function table({ rfc, number, title, results }: Section, context: ReportContext): Markup {
  return written`<section>
<h2 id="rfc${rfc}-${number}">RFC ${rfc}, ${number} ${title}</h2>
${results.map((result) => row(result, context))}</section>
`;
}

/** What passed has nothing to open; everything else has its octets. */
function row(result: SuiteResult, context: ReportContext): Markup {
  const { id, title, spec, verdict, branch } = result;
  const words = `${id} ${title} ${spec}`.toLowerCase();
  const data = written`data-verdict="${verdict}" data-words="${words}"`;
  const head = written`<b>${verdict}</b> ${title} <code>${id}</code>
<span class="quiet">${branch.join(', ')}</span>`;
  if (verdict === 'pass' || verdict === 'allowed') {
    return written`<p id="${id}" class="case ${verdict}" ${data}>${head}</p>
`;
  }
  return written`<details id="${id}" class="case ${verdict}" ${data}>
<summary>${head}</summary>
<pre>${missOf(result, context).lines.join('\n')}</pre>
</details>
`;
}
