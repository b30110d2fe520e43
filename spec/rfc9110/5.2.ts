import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_2: readonly Requirement[] = [
  {
    id: 'rfc9110-5.2-combined-value',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '5.2-s1', sha256: '70c4d6442b37' },
    says: 'The value of a repeated field is that of its lines, joined in their order with commas.',
    standing: { kind: 'covered' },
  },
];
