import type { Random } from '../../src/testing/random.ts';
import { http } from './grammar.ts';
import { matches } from './matcher.ts';
import { sentence } from './sentence.ts';
import type { Stricter, Subject } from './subject.ts';
import { variant, variants } from './variants.ts';

/** Octets of which code and grammar say different things, and no row of the subject says why. */
export interface Disagreement {
  readonly rule: string;

  /** In Latin-1. */
  readonly text: string;

  /** What the code says; the grammar says the contrary. */
  readonly code: string;
}

/** Compares a subject with its rule, and counts. */
export class Comparison {
  count = 0;

  /** At most this many are kept: one fault makes many of them. */
  static readonly KEPT_MAX = 20;

  readonly disagreements: Disagreement[] = [];

  /** How often each row of the subject was met. */
  readonly met = new Map<Stricter, number>();

  readonly #subject: Subject;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** Compares what both say of some octets. */
  compare(octets: Uint8Array): void {
    const { rule, take, stricter = [] } = this.#subject;
    const code = take(octets);
    this.count++;
    if ((code === 'taken') === matches(http, rule, octets)) return;
    const text = Buffer.from(octets).toString('latin1');
    const row = stricter.find(({ refusal, when }) => refusal === code && when(text));
    if (row !== undefined) this.met.set(row, (this.met.get(row) ?? 0) + 1);
    else if (this.disagreements.length < Comparison.KEPT_MAX) {
      this.disagreements.push({ rule, text, code });
    }
  }

  /** Compares the samples, the examples of the rows, and everything one octet away from them. */
  compareSamples(): void {
    const { samples, stricter = [] } = this.#subject;
    for (const text of [...samples, ...stricter.map(({ example }) => example)]) {
      const octets = Buffer.from(text, 'latin1');
      this.compare(octets);
      for (const other of variants(octets)) this.compare(other);
    }
  }

  /** Compares what the rule describes, made at random, and one variant of each. */
  compareRandom(random: Random, times: number): void {
    for (let time = 0; time < times; time++) {
      const octets = sentence(http, this.#subject.rule, random);
      this.compare(octets);
      this.compare(variant(octets, random));
    }
  }
}
