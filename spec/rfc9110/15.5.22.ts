import type { Requirement } from '../requirement.ts';
import { GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_5_22: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.22-426-has-upgrade',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '15.5.22-1', sha256: 'bddcda5980df' },
    says: '426 carries Upgrade naming required protocol(s).',
    standing: GIVES_MEANING,
  },
];
