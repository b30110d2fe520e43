import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_3: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.3-parse-bws',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.6.3-6', sha256: 'dcd9394c5b1c' },
    says: 'Parse for bad whitespace and remove it before interpreting the element.',
    standing: { kind: 'covered' },
  },
];
