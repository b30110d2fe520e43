import { readFileSync, writeFileSync } from 'node:fs';
import {
  baselineText,
  deviation,
  parsedBaseline,
  type Baseline,
} from '../../conformance/runner/baseline.ts';
import { exitCodeOf, type SuiteOutcome } from '../../conformance/runner/suite-result.ts';
import type { ExitCode } from './exit-code.ts';
import { complain, words, type Terminal } from './terminal.ts';

/** Reads the file of `--baseline`; or says why it is none. */
export function readBaseline(file: string): Baseline | { readonly wrong: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { wrong: `the baseline cannot be read: ${words(error)}` };
  }
  const known = parsedBaseline(text);
  return 'wrong' in known ? { wrong: `${file} is no baseline: ${known.wrong}` } : known;
}

/** Writes what a run missed as a baseline. */
export function writeBaseline(
  file: string,
  outcome: SuiteOutcome,
  terminal: Terminal,
): 'written' | 'not written' {
  try {
    writeFileSync(file, baselineText(outcome.results));
    return 'written';
  } catch (error) {
    complain(terminal, `the baseline cannot be written: ${words(error)}`);
    return 'not written';
  }
}

/** What a run ends with, where some misses are known: those that are not count, and stale ones. */
export function exitCodeBeside(
  known: Baseline,
  outcome: SuiteOutcome,
  terminal: Terminal,
): ExitCode {
  const code = exitCodeOf(outcome);
  const { unexpected, stale } = deviation(outcome.results, known);
  for (const { id, verdict } of unexpected)
    complain(terminal, `${id} is ${verdict}, and not known`);
  for (const each of stale) complain(terminal, `stale baseline: ${each}`);
  if (code > 1) return code;
  return unexpected.length + stale.length === 0 ? 0 : 1;
}
