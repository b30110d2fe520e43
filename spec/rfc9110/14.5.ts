import type { Requirement } from '../requirement.ts';
import { SERVES_RANGES } from '../standings.ts';

export const rfc9110Section14_5: readonly Requirement[] = [
  {
    id: 'rfc9110-14.5-partial-put-400',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '14.5-1', sha256: 'ae420d6eb4cd' },
    says: 'PUT with Content-Range where partial PUT is unsupported: answer 400.',
    standing: SERVES_RANGES,
  },
];
