import type { Requirement } from '../requirement.ts';
import { EVALUATES_PRECONDITIONS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section13_2_1: readonly Requirement[] = [
  {
    id: 'rfc9110-13.2.1-evaluated-last',
    level: 'MUST',
    binds: ['origin server', 'cache'],
    sentence: { at: '13.2.1-1', sha256: 'cf2c2ef1cb7b' },
    says:
      'Evaluate preconditions after normal checks and just before processing content or ' +
      'performing the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.2.1-ignored-on-other-status',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '13.2.1-2', sha256: '47b03b6ac102' },
    says: 'Ignore preconditions if unconditional answer would be neither 2xx nor 412.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.2.1-intermediary-evaluates-none',
    level: 'MUST NOT',
    binds: ['intermediary', 'server'],
    sentence: { at: '13.2.1-3', sha256: 'bdd791e9626f' },
    says: 'Who is neither origin nor cache evaluates no precondition.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-13.2.1-intermediary-forwards',
    level: 'MUST',
    binds: ['intermediary', 'server'],
    sentence: { at: '13.2.1-4', sha256: 'bdd791e9626f' },
    says: 'Who is neither origin nor cache forwards preconditions with the request.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-13.2.1-ignored-on-some-methods',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '13.2.1-5', sha256: '3ee0164ebb61' },
    says:
      'Ignore conditionals on methods without selected representation: CONNECT, OPTIONS, ' +
      'TRACE.',
    standing: EVALUATES_PRECONDITIONS,
  },
];
