import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_4_9: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4.9-308-has-location',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.4.9-1', sha256: '29db1efaba12' },
    says: '308 carries Location with the new permanent URI.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.4.9-user-agent-may-follow',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.9-2', sha256: 'e630e6c23772' },
    says: 'May follow 308 automatically; erratum 7109 adds that it keeps the method.',
    standing: FOR_CLIENTS,
  },
];
