import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section10_1_2: readonly Requirement[] = [
  {
    id: 'rfc9110-10.1.2-from-only-if-configured',
    level: 'SHOULD NOT',
    binds: ['user agent'],
    sentence: { at: '10.1.2-1', sha256: '048b8fa68307' },
    says: 'Send From only on explicit user configuration.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.2-robots-send-from',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '10.1.2-2', sha256: 'ed762dacc593' },
    says: 'Robots send a valid From.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-10.1.2-from-is-no-authentication',
    level: 'SHOULD NOT',
    binds: ['server'],
    sentence: { at: '10.1.2-3', sha256: '37fdaf01a8e4' },
    says: 'Do not use From for access control or authentication.',
    standing: GIVES_MEANING,
  },
];
