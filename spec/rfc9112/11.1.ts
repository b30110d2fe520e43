import type { Requirement } from '../requirement.ts';

export const rfc9112Section11_1: readonly Requirement[] = [
  {
    id: 'rfc9112-11.1-response-splitting',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '11.1-s1', sha256: '7e9c84d48ba2' },
    says: 'Only the core protocol library should be able to write CR or LF in the header section.',
    standing: { kind: 'covered' },
  },
];
