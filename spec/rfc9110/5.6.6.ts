import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_6: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.6-parameter-names-case',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '5.6.6-s1', sha256: '1c9f0a3d8bfb' },
    says: 'Names of parameters compare case-insensitively.',
    standing: { kind: 'covered' },
  },
];
