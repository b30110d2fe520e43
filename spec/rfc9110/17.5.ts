import type { Requirement } from '../requirement.ts';

export const rfc9110Section17_5: readonly Requirement[] = [
  {
    id: 'rfc9110-17.5-bound-lengths',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '17.5-s1', sha256: '0a2cb6a88fe3' },
    says:
      'Bound the length of everything: targets, field sections, names, numbers, chunk sizes ' +
      'and content.',
    standing: { kind: 'covered' },
  },
];
