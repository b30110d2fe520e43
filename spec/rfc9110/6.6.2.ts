import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_6_2: readonly Requirement[] = [
  {
    id: 'rfc9110-6.6.2-announce-trailer-fields',
    level: 'SHOULD',
    binds: ['sender'],
    sentence: { at: '6.6.2-1', sha256: '9a6c3b4a5d3c' },
    says: 'Announce in Trailer the trailer fields that are to come.',
    standing: {
      kind: 'application',
      reason: 'Only the application knows beforehand which trailer fields it will send.',
    },
  },
];
