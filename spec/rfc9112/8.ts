import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section8: readonly Requirement[] = [
  {
    id: 'rfc9112-8-incomplete-request',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '8-1', sha256: 'e93c953ee930' },
    says: 'May answer an incomplete request with an error before closing.',
    ours: 'The answer is 400, and 408 where time ran out.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-8-client-records-incomplete',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '8-2', sha256: '02a172050f14' },
    says: 'Record an incompletely received response as incomplete.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-8-incomplete-chunked',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '8-s2', sha256: '1a76b1689c05' },
    says:
      'A body is incomplete without its last chunk, or with fewer octets than its ' +
      'Content-Length.',
    standing: { kind: 'covered' },
  },
];
