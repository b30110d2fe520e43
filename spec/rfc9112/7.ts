import type { Requirement } from '../requirement.ts';

export const rfc9112Section7: readonly Requirement[] = [
  {
    id: 'rfc9112-7-coding-names-case',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '7-s1', sha256: '9a1ea2edb279' },
    says: 'Names of transfer codings compare case-insensitively.',
    standing: { kind: 'covered' },
  },
];
