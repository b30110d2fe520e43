import { charactersOf } from './octets.ts';

/** Octets as the reads of a connection bring them, one text for each read. */
export type Delivery = readonly string[];

/** Every cut of a text in two. */
export function* splits(text: string): Generator<readonly [first: string, rest: string]> {
  for (let at = 1; at < text.length; at++) yield [text.slice(0, at), text.slice(at)];
}

/** How many random cuts of a text are tried. */
const RANDOM_CUTS = 10;

/** A text whole, in every cut in two, octet by octet, and cut at random, alike at each call. */
export function* deliveries(text: string): Generator<Delivery> {
  yield [text];
  yield* splits(text);
  yield charactersOf(text);
  const random = numbersFrom(text.length);
  for (let count = 0; count < RANDOM_CUTS; count++) yield cutAtRandom(text, random);
}

function cutAtRandom(text: string, random: () => number): string[] {
  const lengthMax = 1 + (random() % 32);
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const length = 1 + (random() % lengthMax);
    parts.push(text.slice(at, at + length));
    at += length;
  }
  return parts;
}

/** Numbers that look random, and are the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
