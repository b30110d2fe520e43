import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_4: readonly Requirement[] = [
  {
    id: 'rfc9112-7.4-only-chunked-without-te',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '7.4-s1', sha256: '45f26856b03f' },
    says: 'Where TE is absent or empty, chunked is the only transfer coding for the response.',
    standing: { kind: 'covered' },
  },
];
