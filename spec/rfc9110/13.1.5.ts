import type { Requirement } from '../requirement.ts';
import { EVALUATES_PRECONDITIONS, FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section13_1_5: readonly Requirement[] = [
  {
    id: 'rfc9110-13.1.5-client-sends-with-range',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '13.1.5-1', sha256: '4ec813e6f255' },
    says: 'Send If-Range only with Range.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-13.1.5-ignored-without-range',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '13.1.5-2', sha256: '1e50f0d87f7b' },
    says: 'Ignore If-Range without Range.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.5-ignored-without-support',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '13.1.5-3', sha256: '537ff7d16d53' },
    says: 'Ignore If-Range where the target does not support ranges.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.5-client-sends-no-weak-tag',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '13.1.5-4', sha256: 'cb13b2714ba4' },
    says: 'Put no weak tag in If-Range.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-13.1.5-client-sends-strong-date',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '13.1.5-5', sha256: '6b8827d24599' },
    says: 'Date in If-Range only without a tag and if date is strong.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-13.1.5-if-range-first',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '13.1.5-6', sha256: 'caf54520ddb7' },
    says: 'Evaluate If-Range before performing the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.5-if-range-false',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '13.1.5-7', sha256: 'f22e4091b82b' },
    says: 'False If-Range: ignore Range.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.5-if-range-true',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '13.1.5-8', sha256: '62e899f19c1e' },
    says: 'True If-Range: process Range.',
    standing: EVALUATES_PRECONDITIONS,
  },
];
