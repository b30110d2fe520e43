import type { SuiteResult } from '../runner/suite-result.ts';

/** What became of each octet of a sweep: 16 lines of 16, each after its first digit. */
export function octetMap({ octets }: Pick<SuiteResult, 'octets'>): string[] {
  if (octets === undefined) return [];
  const rows = Array.from({ length: 16 }, (_, row) => {
    const cells = octets.map.slice(16 * row, 16 * row + 16).replaceAll(/./g, ' $&');
    return `          ${row.toString(16)} ${cells}`.trimEnd();
  });
  return [
    'octets      0 1 2 3 4 5 6 7 8 9 a b c d e f   status class; x closed, - silent',
    ...rows,
  ];
}
