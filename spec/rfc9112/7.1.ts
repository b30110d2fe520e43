import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_1: readonly Requirement[] = [
  {
    id: 'rfc9112-7.1-trailers-optional',
    level: 'OPTIONAL',
    binds: ['sender'],
    sentence: { at: '7.1-1', sha256: 'e1a790a9e2e2' },
    says: 'A trailer section may follow the last chunk, or not.',
    ours: 'No trailer section is sent, and one that comes is read.',
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
    says: 'Be ready for huge hexadecimal sizes: no overflow, and no loss of precision.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1-chunked-parameters',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '7.1-4', sha256: 'ce7b12068463' },
    says: 'Take parameters of the chunked coding for an error.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1-chunk-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '7.1-s1', sha256: '4c21fac8c169' },
    says:
      'A chunk is its size in hexadecimal, perhaps extensions, and that many octets; one of ' +
      'size zero is the last.',
    standing: { kind: 'covered' },
  },
];
