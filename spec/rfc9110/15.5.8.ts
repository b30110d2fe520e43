import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section15_5_8: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.8-407-has-challenge',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '15.5.8-1', sha256: '34641270210d' },
    says: '407 carries Proxy-Authenticate.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-15.5.8-client-may-repeat',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '15.5.8-2', sha256: 'ccc2d050c6ae' },
    says: 'May repeat with new Proxy-Authorization.',
    standing: FOR_CLIENTS,
  },
];
