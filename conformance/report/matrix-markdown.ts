import { tally } from '../runner/suite-result.ts';
import { matrix, SIGNS, type Column } from './matrix.ts';

/** The matrix as Markdown: totals of each server, then what not all of them keep. */
export function matrixMarkdown(columns: readonly Column[]): string {
  const names = columns.map(({ name }) => cell(name));
  const totals = columns.map(({ document }) => tally(document.results));
  const line = (name: string, values: readonly (string | number)[]) =>
    `| ${name} | ${values.join(' | ')} |`;
  const rule = line(
    '---',
    names.map(() => '---'),
  );
  const lines = [
    line('', names),
    rule,
    line(
      'kept',
      totals.map(({ pass, allowed }) => pass + allowed),
    ),
    line(
      'MUST missed',
      totals.map(({ fail }) => fail),
    ),
    line(
      'SHOULD missed',
      totals.map(({ warn }) => warn),
    ),
    line(
      'not applicable',
      totals.map((all) => all['not-applicable']),
    ),
    line(
      'inconclusive',
      totals.map(({ inconclusive }) => inconclusive),
    ),
  ];
  for (const { rfc, number, title, rows } of matrix(columns)) {
    const told = rows.filter(({ cells }) => cells.some((result) => isMissed(result?.verdict)));
    if (told.length === 0) continue;
    lines.push('', `## RFC ${rfc}, ${number} ${title}`, '', line('', names), rule);
    for (const { id, cells } of told) {
      lines.push(
        line(
          `\`${id}\``,
          cells.map((result) => (result ? SIGNS[result.verdict] : '')),
        ),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function isMissed(verdict: string | undefined): boolean {
  return verdict === 'fail' || verdict === 'warn' || verdict === 'error';
}

function cell(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');
}
