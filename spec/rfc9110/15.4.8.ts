import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_4_8: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4.8-user-agent-keeps-method',
    level: 'MUST NOT',
    binds: ['user agent'],
    sentence: { at: '15.4.8-1', sha256: '7fdf59e73057' },
    says: 'Do not change method when following 307.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.4.8-307-has-location',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.4.8-2', sha256: '8d23b42e8c91' },
    says: '307 carries Location.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.4.8-user-agent-may-follow',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.4.8-3', sha256: 'e630e6c23772' },
    says: 'May follow 307 automatically.',
    standing: FOR_CLIENTS,
  },
];
