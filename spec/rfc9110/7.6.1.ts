import type { Requirement } from '../requirement.ts';

export const rfc9110Section7_6_1: readonly Requirement[] = [
  {
    id: 'rfc9110-7.6.1-option-case',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '7.6.1-s1', sha256: '4bae5366c242' },
    says: 'Connection options are case-insensitive tokens.',
    standing: { kind: 'covered' },
  },
];
