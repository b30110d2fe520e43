import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_5_15: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.15-414',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '15.5.15-s1', sha256: '8cb8caf5af58' },
    says: '414 says that the target is longer than the server will interpret.',
    standing: { kind: 'covered' },
  },
];
