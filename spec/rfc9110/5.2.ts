import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_2: readonly Requirement[] = [
  {
    id: 'rfc9110-5.2-combined-value',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '5.2-s1', sha256: '70c4d6442b37' },
    says: "A repeated field's value is its line values joined in order with commas.",
    standing: { kind: 'covered' },
  },
];
