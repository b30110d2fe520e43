import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_2_1: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2.1-origin-form',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '3.2.1-s1', sha256: '5c3cc680f349' },
    says: 'The origin-form is an absolute path and perhaps a query, without a fragment.',
    standing: { kind: 'covered' },
  },
];
