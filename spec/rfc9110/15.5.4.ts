import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_5_4: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.4-client-not-same-credentials',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '15.5.4-1', sha256: '3f0d1b525aa5' },
    says: 'Do not automatically repeat with the same credentials after 403.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.5.4-client-may-repeat',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '15.5.4-2', sha256: 'aaaef40ad78d' },
    says: 'May repeat with other credentials.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.5.4-404-hides',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '15.5.4-3', sha256: 'dbd816528a15' },
    says: 'May answer 404 to hide a forbidden resource.',
    standing: GIVES_MEANING,
  },
];
