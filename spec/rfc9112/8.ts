import type { Requirement } from '../requirement.ts';

export const rfc9112Section8: readonly Requirement[] = [
  {
    id: 'rfc9112-8-incomplete-request',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '8-1', sha256: 'e93c953ee930' },
    says: 'Incomplete request: may send an error response before closing.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-8-incomplete-chunked',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '8-s2', sha256: '1a76b1689c05' },
    says:
      'Chunked body without its zero chunk, or fewer octets than Content-Length, is ' +
      'incomplete.',
    standing: { kind: 'covered' },
  },
];
