import type { Requirement } from '../requirement.ts';
import { EVALUATES_PRECONDITIONS } from '../standings.ts';

export const rfc9110Section13_2_2: readonly Requirement[] = [
  {
    id: 'rfc9110-13.2.2-precedence',
    level: 'MUST',
    binds: ['origin server', 'cache'],
    sentence: { at: '13.2.2-1', sha256: '6e0aa0786d00' },
    says:
      'Order: If-Match, else If-Unmodified-Since; If-None-Match, else If-Modified-Since; then ' +
      'Range with If-Range.',
    standing: EVALUATES_PRECONDITIONS,
  },
];
