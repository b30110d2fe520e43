import type { Level, Requirement } from '../../spec/requirement.ts';
import type { Verdict } from '../verdict.ts';

/** Finds a requirement by its id. */
export type Lookup = (id: string) => Requirement | undefined;

/** What a requirement obliges to: the three kinds that are counted apart. */
export type Obligation = 'must' | 'should' | 'may';

const OBLIGATIONS: Readonly<Record<Level, Obligation>> = {
  MUST: 'must',
  'MUST NOT': 'must',
  STATEMENT: 'must',
  SHOULD: 'should',
  'SHOULD NOT': 'should',
  RECOMMENDED: 'should',
  MAY: 'may',
  OPTIONAL: 'may',
};

/** What a requirement obliges to. Plain statements of the protocol count as MUST. */
export function obligation(requirement: Requirement | undefined): Obligation {
  return requirement === undefined ? 'must' : OBLIGATIONS[requirement.level];
}

/** The verdict on a miss. */
export function missVerdict(graded: Obligation, hardening: boolean): Verdict {
  if (hardening || graded === 'should') return 'warn';
  return graded === 'must' ? 'fail' : 'allowed';
}
