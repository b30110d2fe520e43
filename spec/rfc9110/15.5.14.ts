import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15_5_14: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.14-413',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '15.5.14-1', sha256: 'acc9fa47c0ab' },
    says:
      'May end a request whose content is too large, answering 413, where the protocol allows ' +
      'it.',
    ours: 'Reading ends as soon as the limit is passed.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15.5.14-may-close',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '15.5.14-2', sha256: 'acc9fa47c0ab' },
    says: 'May close the connection behind a 413 where the request cannot be ended otherwise.',
    ours: 'Behind 413 the connection is closed.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15.5.14-retry-after',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.5.14-3', sha256: 'd9fd7c6619eb' },
    says: 'Where the condition is temporary, a 413 has Retry-After.',
    standing: {
      kind: 'application',
      reason: 'A limit of the library is never temporary; only the application has others.',
    },
  },
  {
    id: 'rfc9110-15.5.14-client-may-try-later',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '15.5.14-4', sha256: 'd9fd7c6619eb' },
    says: 'May try again after the time in Retry-After.',
    standing: FOR_CLIENTS,
  },
];
