import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_1: readonly Requirement[] = [
  {
    id: 'rfc9112-3.1-method-token',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '3.1-s1', sha256: '0782886cb376' },
    says: 'Method is a token and is compared case-sensitively.',
    standing: { kind: 'covered' },
  },
];
