import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_4: readonly Requirement[] = [
  {
    id: 'rfc9112-7.4-only-chunked-without-te',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '7.4-s1', sha256: '45f26856b03f' },
    says: 'Without TE, or with empty TE, only chunked (or no coding) may be used in the response.',
    standing: { kind: 'open' },
  },
];
