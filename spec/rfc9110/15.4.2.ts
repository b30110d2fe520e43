import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_4_2: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4.2-301-has-location',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.4.2-1', sha256: '29db1efaba12' },
    says: '301 carries Location with the new permanent URI.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.4.2-user-agent-may-follow',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.2-2', sha256: 'e630e6c23772' },
    says: 'May follow 301 automatically.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.4.2-user-agent-may-change-post',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.2-3', sha256: '5d17d6c5be60' },
    says: 'May change POST to GET on 301.',
    standing: FOR_CLIENTS,
  },
];
