import type { Requirement } from '../requirement.ts';
import { GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_6_4: readonly Requirement[] = [
  {
    id: 'rfc9110-15.6.4-503-retry-after',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '15.6.4-1', sha256: '406031e0fad5' },
    says: '503 may carry Retry-After.',
    standing: GIVES_MEANING,
  },
];
