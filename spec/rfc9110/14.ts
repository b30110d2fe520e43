import type { Requirement } from '../requirement.ts';
import { SERVES_RANGES } from '../standings.ts';

export const rfc9110Section14: readonly Requirement[] = [
  {
    id: 'rfc9110-14-ranges-optional',
    level: 'OPTIONAL',
    binds: ['server', 'recipient'],
    sentence: { at: '14-1', sha256: '672ea629bd3a' },
    says: 'Range support is optional; a non-supporter answers as for plain GET.',
    standing: SERVES_RANGES,
  },
];
