import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section4_3_3: readonly Requirement[] = [
  {
    id: 'rfc9110-4.3.3-client-may-use-tls',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '4.3.3-1', sha256: 'c0508b7c2b08' },
    says: 'May reach an https resource over TLS on TCP to the indicated host and port.',
    standing: FOR_CLIENTS,
  },
];
