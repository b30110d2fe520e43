import { cases } from './cases/index.ts';

/** All cases as JSON, one to a line, in the order in which they run. */
export function casesText(): string {
  return `[\n${cases.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`;
}
