import { tally } from '../runner/suite-result.ts';
import { MATRIX_STYLE } from './html-assets.ts';
import { html as written, raw, type Markup } from './markup.ts';
import { matrix, SIGNS, type Column, type MatrixRow, type MatrixSection } from './matrix.ts';

/** The matrix as one page without other files: a table with all cases, and why in each cell. */
export function matrixHtml(columns: readonly Column[]): string {
  const { markup } = written`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP/1.1 conformance, side by side</title>
<style>${raw(MATRIX_STYLE)}</style>
</head>
<body>
<h1>HTTP/1.1 conformance, side by side</h1>
<table>
<thead><tr><th scope="col">case</th>${columns.map(({ name }) => header(name))}</tr></thead>
<tbody>
${totals(columns)}${matrix(columns).map((section) => sectionRows(section, columns.length))}</tbody>
</table>
</body>
</html>
`;
  return markup;
}

function header(name: string): Markup {
  return written`<th scope="col">${name}</th>`;
}

function totals(columns: readonly Column[]): Markup[] {
  const all = columns.map(({ document }) => tally(document.results));
  const line = (name: string, counts: readonly number[]) =>
    written`<tr class="total"><th scope="row">${name}</th>${counts.map(
      (count) => written`<td>${count}</td>`,
    )}</tr>
`;
  return [
    line(
      'kept',
      all.map(({ pass, allowed }) => pass + allowed),
    ),
    line(
      'MUST missed',
      all.map(({ fail }) => fail),
    ),
    line(
      'SHOULD missed',
      all.map(({ warn }) => warn),
    ),
  ];
}

function sectionRows({ rfc, number, title, rows }: MatrixSection, columns: number): Markup {
  const name = `RFC ${rfc}, ${number} ${title}`;
  return written`<tr class="section"><th colspan="${columns + 1}" scope="colgroup">${name}</th></tr>
${rows.map(caseRow)}`;
}

function caseRow({ id, title, spec, cells }: MatrixRow): Markup {
  const marks = cells.map((result) =>
    result === undefined
      ? written`<td></td>`
      : written`<td class="${result.verdict}" title="${result.verdict}: ${
          result.got ?? result.branch.join(', ')
        }">${SIGNS[result.verdict]}</td>`,
  );
  return written`<tr id="${id}"><th scope="row" title="${spec}">${title} <code>${id}</code></th>
${marks}</tr>
`;
}
