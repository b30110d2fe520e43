import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section15_5_20: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.20-client-may-go-elsewhere',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '15.5.20-1', sha256: 'e20c64e94561' },
    says: 'On 421, may retry over a different connection, any method.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.5.20-proxy-never-421',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '15.5.20-2', sha256: 'c8868bbbf371' },
    says: 'Proxy never generates 421.',
    standing: FOR_INTERMEDIARIES,
  },
];
