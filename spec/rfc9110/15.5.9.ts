import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15_5_9: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.9-408',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '15.5.9-s1', sha256: '4a92ed5949d5' },
    says: '408 says that no complete request arrived in the time the server was ready to wait.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15.5.9-client-may-repeat',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '15.5.9-1', sha256: '3634debc33e6' },
    says: 'On 408, may repeat an outstanding request.',
    standing: FOR_CLIENTS,
  },
];
