import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section4_3_2: readonly Requirement[] = [
  {
    id: 'rfc9110-4.3.2-client-may-use-tcp',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '4.3.2-1', sha256: 'c39e4c403f4a' },
    says: 'May reach an http resource over TCP to the indicated host and port.',
    standing: FOR_CLIENTS,
  },
];
