import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_5_14: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.14-413',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '15.5.14-1', sha256: 'acc9fa47c0ab' },
    says: '413: may terminate the request if protocol allows.',
    standing: { kind: 'covered' },
  },
];
