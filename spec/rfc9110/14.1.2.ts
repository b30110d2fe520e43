import type { Requirement } from '../requirement.ts';
import { SERVES_RANGES } from '../standings.ts';

export const rfc9110Section14_1_2: readonly Requirement[] = [
  {
    id: 'rfc9110-14.1.2-huge-positions',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '14.1.2-1', sha256: '355b8032e3ce' },
    says: 'Anticipate huge decimal positions; no integer overflow.',
    standing: SERVES_RANGES,
  },
];
