import type { Requirement } from '../requirement.ts';
import { GIVES_MEANING } from '../standings.ts';

export const rfc9110Section10_2_4: readonly Requirement[] = [
  {
    id: 'rfc9110-10.2.4-may-send-server',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '10.2.4-1', sha256: 'adfb8d6ec9e4' },
    says: 'May send Server.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-10.2.4-server-not-detailed',
    level: 'SHOULD NOT',
    binds: ['origin server'],
    sentence: { at: '10.2.4-2', sha256: '862721942329' },
    says: 'No needlessly fine detail in Server.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-10.2.4-server-few-subproducts',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '10.2.4-3', sha256: '862721942329' },
    says: 'Limit third-party subproducts in Server.',
    standing: GIVES_MEANING,
  },
];
