import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_5_7: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.7-406-lists',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.5.7-1', sha256: '65c5a979e8b0' },
    says: '406 content lists available representations.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.5.7-user-agent-may-choose',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.5.7-2', sha256: '3d4c175a499a' },
    says: 'May choose from that list automatically.',
    standing: FOR_CLIENTS,
  },
];
