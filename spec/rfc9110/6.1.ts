import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_1: readonly Requirement[] = [
  {
    id: 'rfc9110-6.1-complete-message',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.1-s1', sha256: '7f5d246602b1' },
    says:
      'A message is complete when all octets of its framing have arrived, and incomplete ' +
      'otherwise.',
    standing: { kind: 'covered' },
  },
];
