import { cases } from '../../conformance/cases/index.ts';
import { citationsOf } from '../../conformance/runner/case-problems.ts';
import type { PublishedRequirement } from '../../spec/check/requirements-json.ts';
import type { ExitCode } from './exit-code.ts';
import { requirementList, requirementText, requirementTotals } from './requirement-text.ts';
import { publishedRequirements } from './requirements-file.ts';
import { complain, type Terminal } from './terminal.ts';

/** What `stallion spec` can be asked besides words. */
export interface SpecOptions {
  readonly json?: true;
}

/**
 * Prints requirements: the one with an id, those of a section, or those that have all the words.
 * Without any of these, how many there are.
 */
export function spec(words: readonly string[], options: SpecOptions, terminal: Terminal): ExitCode {
  const all = publishedRequirements();
  const found = matching(all, words);
  const [only] = found;
  if (only === undefined) {
    complain(terminal, `no requirement has ${words.join(' ')}: see stallion spec`);
    return 2;
  }
  if (options.json === true) terminal.out.write(`${JSON.stringify(found, undefined, 2)}\n`);
  else if (words.length === 0) terminal.out.write(requirementTotals(all));
  else if (only.id === words[0]) terminal.out.write(requirementText(only, casesAbout(only.id)));
  else terminal.out.write(requirementList(found));
  return 0;
}

function matching(
  all: readonly PublishedRequirement[],
  words: readonly string[],
): readonly PublishedRequirement[] {
  const [first = ''] = words;
  const named = all.filter(({ id }) => id === first);
  if (named.length > 0) return named;
  const [, rfc, section] =
    /^(?:rfc)?(9110|9112)(?:[/ ](\d+(?:\.\d+)*))?$/.exec(words.join(' ')) ?? [];
  if (rfc !== undefined) return all.filter((row) => isIn(row, rfc, section));
  return all.filter((row) => words.every((word) => has(row, word.toLowerCase())));
}

/** Whether a requirement stands in a section, or in one below it. */
function isIn(row: PublishedRequirement, rfc: string, section: string | undefined): boolean {
  if (row.rfc !== Number(rfc)) return false;
  return section === undefined || `${row.section}.`.startsWith(`${section}.`);
}

function has({ id, title, says, ours = '' }: PublishedRequirement, word: string): boolean {
  return `${id} ${title} ${says} ${ours}`.toLowerCase().includes(word);
}

/** The cases that cite a requirement, each with its title. */
function casesAbout(id: string): string[] {
  return cases
    .filter((testCase) => citationsOf(testCase).includes(id))
    .map((each) => `${each.id}: ${each.title}`);
}
