/**
 * Writes a flat block of YAML, indented as TAP wants it below a subtest's point. Text is written as
 * JSON does it, which YAML reads the same.
 */
export function stringify(values: Readonly<Record<string, string | readonly string[]>>): string {
  return Object.entries(values)
    .map(
      ([key, value]) =>
        `      ${key}:${typeof value === 'string' ? ` ${quoted(value)}\n` : list(value)}`,
    )
    .join('');
}

function list(texts: readonly string[]): string {
  if (texts.length === 0) return ' []\n';
  return `\n${texts.map((text) => `        - ${quoted(text)}\n`).join('')}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
