import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section9_2_2: readonly Requirement[] = [
  {
    id: 'rfc9110-9.2.2-client-retries-idempotent-only',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '9.2.2-1', sha256: 'b40204d65527' },
    says:
      'Do not automatically retry non-idempotent methods unless known idempotent or never ' +
      'applied.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-9.2.2-proxy-never-retries-non-idempotent',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '9.2.2-2', sha256: '3ce0e24d1bc2' },
    says: 'Never automatically retry non-idempotent requests.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-9.2.2-client-retries-once',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '9.2.2-3', sha256: '565a62ac8234' },
    says: 'Do not automatically retry a failed automatic retry.',
    standing: FOR_CLIENTS,
  },
];
