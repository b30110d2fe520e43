import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_6: readonly Requirement[] = [
  {
    id: 'rfc9110-15.6-explain-error',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.6-1', sha256: '787614a9d6f6' },
    says: 'A 5xx explains the error and whether it will last in a representation, but to HEAD.',
    standing: { kind: 'covered' },
  },
];
