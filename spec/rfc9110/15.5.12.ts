import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15_5_12: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.12-client-may-repeat',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '15.5.12-1', sha256: '7757a00afddb' },
    says: 'On 411, may repeat with valid Content-Length.',
    standing: FOR_CLIENTS,
  },
];
