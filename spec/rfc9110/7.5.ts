import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section7_5: readonly Requirement[] = [
  {
    id: 'rfc9110-7.5-client-keeps-sending',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '7.5-1', sha256: 'bc94e804a2ea' },
    says: 'Keep sending the request when a response comes early, unless told otherwise.',
    standing: FOR_CLIENTS,
  },
];
