import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_1: readonly Requirement[] = [
  {
    id: 'rfc9112-7.1-trailers-optional',
    level: 'OPTIONAL',
    binds: ['sender'],
    sentence: { at: '7.1-1', sha256: 'e1a790a9e2e2' },
    says: 'Trailer section after the last chunk is optional.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1-decode-chunked',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '7.1-2', sha256: '9ebb47145fa2' },
    says: 'Be able to parse and decode the chunked coding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1-large-sizes',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '7.1-3', sha256: '787798ab9916' },
    says: 'Anticipate very large hex sizes; no integer overflow or loss of precision.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1-chunked-parameters',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '7.1-4', sha256: 'ce7b12068463' },
    says: 'Treat parameters on the chunked coding as an error.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1-chunk-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '7.1-s1', sha256: '4c21fac8c169' },
    says:
      'Chunk is 1*HEXDIG size, optional extensions, CRLF, exactly that many octets, CRLF; ' +
      'zero chunk, trailers and CRLF end the body.',
    standing: { kind: 'covered' },
  },
];
