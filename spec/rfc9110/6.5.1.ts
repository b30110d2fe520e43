import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_5_1: readonly Requirement[] = [
  {
    id: 'rfc9110-6.5.1-no-trailer-merge',
    level: 'MUST NOT',
    binds: ['recipient'],
    sentence: { at: '6.5.1-2', sha256: 'bc6994609c42' },
    says:
      'Merge a trailer into headers only if its definition is understood and explicitly ' +
      'allows safe merging.',
    standing: { kind: 'covered' },
  },
];
