import type { Octets, Outcome } from '../case.ts';
import type { Target } from '../target.ts';

/** What goes on the wire: repetitions written out, and the words in braces replaced. */
export function octetsFor(octets: Octets, target: Target): string {
  const parts = typeof octets === 'string' ? [octets] : octets;
  return parts
    .map((part) => (typeof part === 'string' ? part : part.text.repeat(part.times)))
    .join('')
    .replaceAll(WORD, (_word, name: Word) => valueOf(name, target));
}

/** Outcomes with the same words replaced, wherever they stand in them. */
export function outcomesFor(outcomes: readonly Outcome[], target: Target): readonly Outcome[] {
  const text = JSON.stringify(outcomes).replaceAll(WORD, (_word, name: Word) =>
    JSON.stringify(valueOf(name, target)).slice(1, -1),
  );
  return JSON.parse(text) as readonly Outcome[];
}

type Word = 'scheme' | 'SCHEME' | 'host' | 'path' | 'echo';

const WORD = /\{(scheme|SCHEME|host|path|echo)\}/g;

function valueOf(word: Word, target: Target): string {
  switch (word) {
    case 'scheme':
      return target.tls === undefined ? 'http' : 'https';
    case 'SCHEME':
      return target.tls === undefined ? 'HTTP' : 'HTTPS';
    case 'host':
      return target.hostHeader;
    case 'path':
      return target.path;
    case 'echo':
      return target.echoPath;
  }
}

/** The method of a request, where it can be told: what an answer to it is framed by. */
export function methodOf(octets: string): string {
  return /^(?:\r\n)*([A-Z]+) /.exec(octets)?.[1] ?? 'GET';
}
