import type { Requirement } from '../requirement.ts';
import { GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_3_1: readonly Requirement[] = [
  {
    id: 'rfc9110-15.3.1-200-has-validators',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '15.3.1-1', sha256: '17893c71a29e' },
    says: '200 to GET/HEAD carries available validators.',
    standing: GIVES_MEANING,
  },
];
