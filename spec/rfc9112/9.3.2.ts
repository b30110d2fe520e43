import type { Requirement } from '../requirement.ts';

export const rfc9112Section9_3_2: readonly Requirement[] = [
  {
    id: 'rfc9112-9.3.2-parallel-safe',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '9.3.2-2', sha256: '9211e41497b0' },
    says: 'May process pipelined requests in parallel where all their methods are safe.',
    ours: 'Safe requests are handed over side by side up to a limit, and any other one alone.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.3.2-response-order',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3.2-3', sha256: '9211e41497b0' },
    says: 'Send the responses in the order in which the requests arrived.',
    standing: { kind: 'covered' },
  },
];
