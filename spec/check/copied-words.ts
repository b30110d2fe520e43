import type { Requirement } from '../requirement.ts';
import type { Problem } from './problem.ts';
import { sentencesOf, type RfcTexts } from './rfc-texts.ts';
import type { RowPlaces } from './row-places.ts';

/** A sentence of fewer words is nobody's: any two people would write it. */
const SENTENCE_WORDS_MIN = 4;

/** The most words that may follow one another as they do in an RFC. */
const RUN_WORDS_MAX = 8;

/** Finds rows that have the words of an RFC: a whole sentence, or a long run of words. */
export function copyProblems(
  requirements: readonly Requirement[],
  places: RowPlaces,
  texts: RfcTexts,
): Problem[] {
  const sentences = rfcSentences(texts);
  const whole = sentences
    .filter((words) => words.length >= SENTENCE_WORDS_MIN)
    .map((words) => ` ${words.join(' ')} `);
  const runs = new Set(sentences.flatMap(runsOf));
  return requirements.flatMap((row) =>
    ownTexts(row).flatMap((text) => {
      const words = wordsOf(text);
      const line = ` ${words.join(' ')} `;
      const copied = whole.find((sentence) => line.includes(sentence));
      const run = runsOf(words).find((some) => runs.has(some));
      const copy = copied?.trim() ?? run;
      if (copy === undefined) return [];
      return [{ ...places(row.id), says: `${row.id} has words of the RFC: "${copy}"` }];
    }),
  );
}

function ownTexts({ says, ours, standing }: Requirement): string[] {
  const reason = 'reason' in standing ? standing.reason : undefined;
  return [says, ours, reason].filter((text) => text !== undefined);
}

function rfcSentences(texts: RfcTexts): string[][] {
  return [texts['9110'], texts['9112']]
    .flatMap(({ sections }) => [...sections.values()])
    .flatMap(sentencesOf)
    .map(wordsOf);
}

/** The words of a text: neither case nor punctuation makes a copy another text. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** All runs of words that are one longer than may be. */
function runsOf(words: readonly string[]): string[] {
  const count = words.length - RUN_WORDS_MAX;
  return Array.from({ length: Math.max(0, count) }, (_, at) =>
    words.slice(at, at + RUN_WORDS_MAX + 1).join(' '),
  );
}
