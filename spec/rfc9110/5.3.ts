import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_3: readonly Requirement[] = [
  {
    id: 'rfc9110-5.3-may-join-lines',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '5.3-1', sha256: '0b1afdc2d47e' },
    says:
      'May join same-named field lines of one section in order with comma and optional ' +
      'whitespace.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.3-whole-header-section-first',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '5.3-4', sha256: 'f9522cbb7095' },
    says: 'Do not apply a request before its whole header section has arrived.',
    standing: { kind: 'covered' },
  },
];
