import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProblems } from './copied-words.ts';
import { COVERAGE, coverageText } from './coverage.ts';
import { citationsOf, malformedCitations, type Citation } from './citations.ts';
import { ID_LIST, idListProblems } from './id-list.ts';
import { keywordProblems } from './keyword-problems.ts';
import { problemLine, type Problem } from './problem.ts';
import { countProblems, sentenceProblems } from './rfc-problems.ts';
import { readRfcTexts, type RfcTexts } from './rfc-texts.ts';
import { REQUIREMENTS_JSON, requirementsJson } from './requirements-json.ts';
import { rowPlaces, type RowPlaces } from './row-places.ts';
import { rowProblems } from './row-problems.ts';
import { catalogueTexts, citingTexts, type SourceText } from './source-text.ts';
import { renewedPage, SPEC_PAGE, writtenPart } from './spec-page.ts';
import { standingProblems } from './standing-problems.ts';
import type { KeywordCounts } from '../keyword-counts.ts';
import type { Requirement } from '../requirement.ts';

const USAGE = 'usage: [--check | --write] [--rfc DIR]';

/** What is checked: the catalogue as data, and the tree it belongs to. */
export interface Checked {
  /** The root of the repository. */
  readonly root: string;
  readonly requirements: readonly Requirement[];
  readonly keywordCounts: KeywordCounts;
}

/** What the command tells: one line for each problem, and one of summary. */
export interface Outcome {
  /** 0: all is well. 1: there are problems. 2: the command could not be understood or done. */
  readonly exitCode: 0 | 1 | 2;
  readonly problems: readonly string[];
  readonly summary: string;
}

/**
 * Runs the check, and with `--write` first writes `SPEC.md`, `spec/coverage.txt` and
 * `spec/requirements.json`.
 *
 * With `--rfc DIR` the rows are also compared with the texts of the RFCs there.
 */
export function specCommand(args: readonly string[], checked: Checked): Outcome {
  const task = taskOf(args);
  if (typeof task === 'string') {
    return { exitCode: 2, problems: [`spec: ${task.replaceAll(/\s*\n\s*/g, ' ')}`], summary: '' };
  }
  const tree = treeOf(checked);
  const problems = [
    ...treeProblems(tree),
    ...(task.texts === undefined ? [] : textProblems(tree, task.texts)),
    ...outputProblems(tree, task.mode),
  ];
  return {
    exitCode: problems.length === 0 ? 0 : 1,
    problems: problems.map(problemLine),
    summary: summaryOf(checked.requirements, problems.length, task),
  };
}

/** What the command was asked to do. */
interface Task {
  readonly mode: 'check' | 'write';
  readonly texts: RfcTexts | undefined;
}

/** Reads the arguments, and the texts they name. A string says why that cannot be done. */
function taskOf(args: readonly string[]): Task | string {
  const options = {
    check: { type: 'boolean' },
    write: { type: 'boolean' },
    rfc: { type: 'string' },
  } as const;
  try {
    const { check, write, rfc } = parseArgs({ args: [...args], options }).values;
    if (check === true && write === true) return `--check and --write exclude each other; ${USAGE}`;
    const mode = write === true ? 'write' : 'check';
    return { mode, texts: rfc === undefined ? undefined : readRfcTexts(rfc) };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; ${USAGE}`;
  }
}

/** What is checked, and what was found in its files. */
interface Tree extends Checked {
  readonly places: RowPlaces;
  readonly sources: readonly SourceText[];
  readonly citations: readonly Citation[];
}

function treeOf(checked: Checked): Tree {
  const sources = citingTexts(checked.root);
  return {
    ...checked,
    places: rowPlaces(catalogueTexts(checked.root)),
    sources,
    citations: sources.flatMap(citationsOf),
  };
}

/** What is wrong in the tree, as far as can be told without the texts of the RFCs. */
function treeProblems({ root, requirements, keywordCounts, ...found }: Tree): Problem[] {
  const { places, sources, citations } = found;
  return [
    ...rowProblems(requirements, places),
    ...idListProblems(requirements, places, textOf(root, ID_LIST)),
    ...keywordProblems(requirements, keywordCounts),
    ...sources.flatMap(malformedCitations),
    ...standingProblems(requirements, places, citations),
  ];
}

/** What is wrong between the catalogue and the texts of the RFCs. */
function textProblems({ requirements, keywordCounts, places }: Tree, texts: RfcTexts): Problem[] {
  return [
    ...sentenceProblems(requirements, places, texts),
    ...countProblems(keywordCounts, texts),
    ...copyProblems(requirements, places, texts),
  ];
}

/** Writes the files, or says which of them is not what it would be. */
function outputProblems(tree: Tree, mode: Task['mode']): Problem[] {
  const { root, requirements, citations } = tree;
  const outputs = [
    [COVERAGE, coverageText(requirements, citations)],
    [REQUIREMENTS_JSON, requirementsJson(requirements, citations)],
    [SPEC_PAGE, renewedPage(textOf(root, SPEC_PAGE), writtenPart(tree))],
  ] as const;
  return outputs.flatMap(([file, text]) => {
    if (text === undefined) return [{ file, line: 1, says: 'has no part that is written' }];
    const now = textOf(root, file);
    if (now === text) return [];
    if (mode === 'check') {
      const line = firstDifference(now, text);
      return [{ file, line, says: 'is not what the tree says now: npm run spec:write' }];
    }
    writeFileSync(join(root, file), text);
    return [];
  });
}

/** The line, counted from 1, in which two texts begin to differ. */
function firstDifference(text: string, other: string): number {
  const lines = other.split('\n');
  return text.split('\n').findIndex((line, at) => line !== lines[at]) + 1 || 1;
}

/** The text of a file; empty where there is none. */
function textOf(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

function summaryOf(rows: readonly Requirement[], problems: number, { texts }: Task): string {
  const count = (kind: string) => rows.filter(({ standing }) => standing.kind === kind).length;
  const counts = `${rows.length} requirements, ${count('covered')} covered, ${count('open')} open`;
  const compared = texts === undefined ? '' : ', compared with the texts of the RFCs';
  return `spec: ${counts}, ${problems} problems${compared}`;
}
