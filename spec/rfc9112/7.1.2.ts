import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_1_2: readonly Requirement[] = [
  {
    id: 'rfc9112-7.1.2-may-drop-trailers',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '7.1.2-1', sha256: 'ce7f9cd31aa2' },
    says: 'Who takes off the chunked coding may keep trailer fields or drop them.',
    ours: 'All trailer fields are kept.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1.2-store-apart',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '7.1.2-2', sha256: 'bdd29ed3c7e0' },
    says: 'Keep a trailer field apart from the header fields, unless it is merged properly.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1.2-no-merge',
    level: 'MUST NOT',
    binds: ['recipient'],
    sentence: { at: '7.1.2-3', sha256: '0e5685a88307' },
    says:
      'Merge a trailer field into the header section only where its definition allows it and ' +
      'says how.',
    standing: { kind: 'covered' },
  },
];
