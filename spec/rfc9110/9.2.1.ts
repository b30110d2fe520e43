import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section9_2_1: readonly Requirement[] = [
  {
    id: 'rfc9110-9.2.1-user-agent-shows-unsafe',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '9.2.1-1', sha256: '582fd144da03' },
    says: 'Show users the difference between safe and unsafe actions.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-9.2.1-unsafe-action-refused-to-safe-method',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '9.2.1-2', sha256: '4124d8053ae8' },
    says: 'Resource whose purpose is an unsafe action refuses it for safe methods.',
    standing: GIVES_MEANING,
  },
];
