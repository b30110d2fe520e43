import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_6_6: readonly Requirement[] = [
  {
    id: 'rfc9110-15.6.6-505-explains',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.6.6-1', sha256: '7158c2c98aec' },
    says: 'A 505 says in its content why, and which versions are supported.',
    standing: { kind: 'covered' },
  },
];
