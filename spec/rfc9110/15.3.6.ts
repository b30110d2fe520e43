import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_3_6: readonly Requirement[] = [
  {
    id: 'rfc9110-15.3.6-no-content',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '15.3.6-1', sha256: 'd4b0ae963018' },
    says: 'Generate no content in a 205.',
    standing: { kind: 'covered' },
  },
];
