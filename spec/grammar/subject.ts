import type { Reject, RejectName } from '../../src/http/reject.ts';

/** A reader or writer of `src`, and the rule of the grammar that says what it has to take. */
export interface Subject {
  /** The name of the rule. No two subjects have the same. */
  readonly rule: string;

  /** What the rule describes, in Latin-1. Everything one octet away from them is compared, too. */
  readonly samples: readonly string[];

  /** What the code makes of octets. */
  readonly take: (octets: Uint8Array) => Taken;

  /** Where the code takes less than the grammar has, and why. */
  readonly stricter?: readonly Stricter[];
}

/** What became of octets: they were taken, or were refused, and some code says by what name. */
export type Taken = 'taken' | 'refused' | RejectName;

/** A case in which octets that the grammar has are refused. */
export interface Stricter {
  /** What the code says of them. */
  readonly refusal: Exclude<Taken, 'taken'>;

  /** Which octets, in Latin-1, the case is about. */
  readonly when: (text: string) => boolean;

  /** One of them. */
  readonly example: string;

  /** The requirement that asks for it or allows it. */
  readonly spec: string;

  /** Why it is so. */
  readonly why: string;
}

/** What a reader has made of octets, by what it answered: only `false` and refusals are none. */
export function taken(result: boolean | number | string | Reject): Taken {
  if (typeof result === 'object') return result.name;
  return result === false ? 'refused' : 'taken';
}
