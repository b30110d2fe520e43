import type { Requirement } from '../requirement.ts';

export const rfc9112Section9_3_2: readonly Requirement[] = [
  {
    id: 'rfc9112-9.3.2-parallel-safe',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '9.3.2-2', sha256: '9211e41497b0' },
    says: 'May process pipelined safe requests in parallel.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3.2-response-order',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3.2-3', sha256: '9211e41497b0' },
    says: 'Send responses in the order the requests arrived.',
    standing: { kind: 'covered' },
  },
];
