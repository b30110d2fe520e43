import type { Verdict } from '../verdict.ts';
import type { SuiteResult } from './suite-result.ts';

/** What is known to be missed: the verdict of each case by its id. */
export type Baseline = ReadonlyMap<string, Verdict>;

const KNOWN: readonly Verdict[] = ['fail', 'warn', 'error', 'inconclusive'];

/** How a run differs from what is known. */
export interface Deviation {
  /** Failures that are not known. */
  readonly unexpected: readonly SuiteResult[];

  /** What is known and did not come about, in words. */
  readonly stale: readonly string[];
}

/**
 * Reads a baseline: `ID VERDICT` on each line, and behind `#` whatever people want to say.
 *
 * @returns what is wrong with it, where it is none.
 */
export function parsedBaseline(text: string): Baseline | { readonly wrong: string } {
  const known = new Map<string, Verdict>();
  for (const [index, line] of text.split('\n').entries()) {
    const [id, word, ...more] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (id === undefined || id === '') continue;
    const verdict = KNOWN.find((each) => each === word);
    if (verdict === undefined || more.length > 0) {
      return { wrong: `line ${index + 1}: it is an id and one of ${KNOWN.join(', ')}` };
    }
    if (known.has(id)) return { wrong: `line ${index + 1}: ${id} is there twice` };
    known.set(id, verdict);
  }
  return known;
}

/** Compares results with what is known. Cases that were not run are not looked at. */
export function deviation(results: readonly SuiteResult[], known: Baseline): Deviation {
  const unexpected = results.filter(
    ({ id, verdict }) => (verdict === 'fail' || verdict === 'error') && known.get(id) !== verdict,
  );
  const stale = results.flatMap(({ id, verdict }) => {
    const was = known.get(id);
    return was === undefined || was === verdict
      ? []
      : [`${id} is known as ${was}, and is ${verdict}`];
  });
  return { unexpected, stale };
}

/** Writes the results as what is known from now on. */
export function baselineText(results: readonly SuiteResult[]): string {
  const missed = results.filter(({ verdict }) => KNOWN.includes(verdict));
  return missed.map(({ id, verdict, title }) => `${id} ${verdict} # ${title}\n`).join('');
}
