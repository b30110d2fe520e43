import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_4: readonly Requirement[] = [
  {
    id: 'rfc9110-8.4-content-encoding-listed',
    level: 'MUST',
    binds: ['sender'],
    sentence: { at: '8.4-1', sha256: '503743c21c22' },
    says: 'List applied content codings in Content-Encoding, in order of application.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.4-identity-not-listed',
    level: 'SHOULD NOT',
    binds: ['sender'],
    sentence: { at: '8.4-2', sha256: '2049be0ba837' },
    says: 'Do not list identity in Content-Encoding.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.4-may-415-coding',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '8.4-3', sha256: '0edbae52c793' },
    says: 'May answer 415 to an unacceptable content coding in the request.',
    standing: DESCRIBES_CONTENT,
  },
];
