import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_6_2: readonly Requirement[] = [
  {
    id: 'rfc9110-15.6.2-501',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '15.6.2-s1', sha256: '99c089c7fd00' },
    says: '501 says that the server cannot do what the request needs.',
    standing: { kind: 'covered' },
  },
];
