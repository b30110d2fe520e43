import type { Requirement } from '../requirement.ts';
import { SERVES_RANGES } from '../standings.ts';

export const rfc9110Section15_3_7_1: readonly Requirement[] = [
  {
    id: 'rfc9110-15.3.7.1-single-part',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '15.3.7.1-1', sha256: '01af0f1af566' },
    says: 'Single-part 206 has Content-Range and just that range as content.',
    standing: SERVES_RANGES,
  },
];
