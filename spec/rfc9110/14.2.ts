import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES, SERVES_RANGES } from '../standings.ts';

export const rfc9110Section14_2: readonly Requirement[] = [
  {
    id: 'rfc9110-14.2-may-ignore-range',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '14.2-1', sha256: '797e35f9377f' },
    says: 'May ignore Range.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.2-range-only-with-get',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '14.2-2', sha256: '24a341104408' },
    says: 'Ignore Range on methods without defined range handling; only GET is defined.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.2-unknown-unit-ignored',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '14.2-3', sha256: '3e0394a003c2' },
    says: 'Ignore Range with a unit not understood.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.2-proxy-may-discard-range',
    level: 'MAY',
    binds: ['proxy'],
    sentence: { at: '14.2-4', sha256: 'f726d53615f6' },
    says: 'May discard a Range whose unit it does not know.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-14.2-costly-ranges-refused',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '14.2-5', sha256: '29fd89d2d6d2' },
    says:
      'May ignore or reject invalid specifiers, more than two overlaps, or many small ' +
      'unordered ranges.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.2-client-asks-few-ranges',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '14.2-6', sha256: 'b17ece4d78bf' },
    says: 'Do not ask for many ranges costlier than one.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-14.2-empty-representation',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '14.2-7', sha256: '71fdbf6f4a1b' },
    says: 'May ignore Range when representation is empty.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.2-client-asks-in-order',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '14.2-8', sha256: '25a77544da12' },
    says: 'List multiple ranges in ascending order unless needed otherwise.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-14.2-answer-206',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '14.2-9', sha256: '17889bbe88cf' },
    says: 'Supported, valid, satisfiable, preconditions true: answer 206 with those parts.',
    standing: SERVES_RANGES,
  },
  {
    id: 'rfc9110-14.2-answer-416',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '14.2-10', sha256: '402ea988a6ea' },
    says: 'Answer 416 to a valid Range of which nothing can be served.',
    standing: SERVES_RANGES,
  },
];
