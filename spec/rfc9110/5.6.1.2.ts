import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_1_2: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.1.2-empty-elements',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.6.1.2-1', sha256: '6bec40b81bfd' },
    says: 'Parse and skip a reasonable number of empty list elements.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.6.1.2-lenient-list',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.6.1.2-2', sha256: '4d3eae5131d2' },
    says: 'Accept the lenient list grammar with empty elements.',
    standing: { kind: 'covered' },
  },
];
