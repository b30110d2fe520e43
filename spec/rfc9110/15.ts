import type { Requirement } from '../requirement.ts';

export const rfc9110Section15: readonly Requirement[] = [
  {
    id: 'rfc9110-15-three-digits',
    level: 'STATEMENT',
    binds: ['server', 'sender'],
    sentence: { at: '15-s1', sha256: '54190fd84bfa' },
    says: 'Status codes lie between 100 and 599.',
    standing: { kind: 'covered' },
  },
];
