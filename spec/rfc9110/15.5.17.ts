import type { Requirement } from '../requirement.ts';
import { SERVES_RANGES } from '../standings.ts';

export const rfc9110Section15_5_17: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.17-416-has-length',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.5.17-1', sha256: '4cceb10f816b' },
    says: '416 for bytes carries Content-Range with current length.',
    standing: SERVES_RANGES,
  },
];
