/** Writes a flat block of YAML, indented as TAP wants it below a subtest's point. */
export function stringify(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `      ${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
