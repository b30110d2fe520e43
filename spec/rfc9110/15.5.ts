import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_5: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5-explain-error',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.5-1', sha256: '787614a9d6f6' },
    says: 'A 4xx explains the error and whether it will last in a representation, but to HEAD.',
    standing: { kind: 'covered' },
  },
];
