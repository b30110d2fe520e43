import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_4_3: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4.3-302-has-location',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.4.3-1', sha256: '8d23b42e8c91' },
    says: '302 carries Location.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.4.3-user-agent-may-follow',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.3-2', sha256: 'e630e6c23772' },
    says: 'May follow 302 automatically.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.4.3-user-agent-may-change-post',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.3-3', sha256: '5d17d6c5be60' },
    says: 'May change POST to GET on 302.',
    standing: FOR_CLIENTS,
  },
];
