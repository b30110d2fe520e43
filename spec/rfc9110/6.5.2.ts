import type { Requirement } from '../requirement.ts';
import { FOR_AUTHORS } from '../standings.ts';

export const rfc9110Section6_5_2: readonly Requirement[] = [
  {
    id: 'rfc9110-6.5.2-author-trailer-fields-list',
    level: 'MUST',
    binds: ['specification author'],
    sentence: { at: '6.5.2-1', sha256: '8d10f045e581' },
    says: 'Trailer fields that may occur several times are defined as list-based.',
    standing: FOR_AUTHORS,
  },
  {
    id: 'rfc9110-6.5.2-may-treat-as-pairs',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '6.5.2-2', sha256: 'b4c35c07767a' },
    says:
      'May treat the trailer fields as names and values, much as the header fields and apart ' +
      'from them.',
    ours: 'They are a field section of their own, which is there once the request is complete.',
    standing: { kind: 'covered' },
  },
];
