/** The lines of a Markdown table. The cells are Markdown: see {@link escaped}. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)];
}

/** A text as Markdown that shows it as it is, also inside a table. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\|*_`[\]]/g, String.raw`\$&`).replaceAll('<', '&lt;');
}
