import { placeOf } from '../../spec/place.ts';
import { sectionTitle } from '../../spec/section-titles.ts';
import { byPlace } from '../runner/filing.ts';
import type { SuiteResult } from '../runner/suite-result.ts';

/** The results that are filed under one section of an RFC. */
export interface Section {
  readonly rfc: string;
  readonly number: string;
  readonly title: string;
  readonly results: readonly SuiteResult[];
}

/** Results by section, in the order of RFC 9112 and then 9110. */
export function sections(results: readonly SuiteResult[]): Section[] {
  const filed = new Map<string, SuiteResult[]>();
  for (const result of byPlace(results, ({ filedUnder }) => filedUnder)) {
    const { rfc = '', section = '' } = placeOf(result.filedUnder) ?? {};
    const key = `${rfc} ${section}`;
    filed.set(key, [...(filed.get(key) ?? []), result]);
  }
  return [...filed].map(([key, members]) => {
    const [rfc = '', number = ''] = key.split(' ');
    return { rfc, number, title: sectionTitle(rfc, number), results: members };
  });
}
