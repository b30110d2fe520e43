import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15: readonly Requirement[] = [
  {
    id: 'rfc9110-15-three-digits',
    level: 'STATEMENT',
    binds: ['server', 'sender'],
    sentence: { at: '15-s1', sha256: '54190fd84bfa' },
    says: 'Status codes lie between 100 and 599.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15-client-unknown-status',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '15-1', sha256: 'b4d6671b51a0' },
    says: 'Treat unknown status as x00 of its class.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15-client-invalid-status',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '15-2', sha256: '7504e2d80be1' },
    says: 'Process invalid status code as if 5xx.',
    standing: FOR_CLIENTS,
  },
];
