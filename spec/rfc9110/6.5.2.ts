import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_5_2: readonly Requirement[] = [
  {
    id: 'rfc9110-6.5.2-may-treat-as-pairs',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '6.5.2-2', sha256: 'b4c35c07767a' },
    says:
      'May treat the trailer fields as names and values, much as the header fields and apart ' +
      'from them.',
    ours: 'They are a field section of their own, which is there once the request is complete.',
    standing: { kind: 'covered' },
  },
];
