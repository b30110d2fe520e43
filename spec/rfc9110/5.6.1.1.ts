import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_1_1: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.1.1-no-empty-elements-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '5.6.1.1-1', sha256: '78c1187dee5e' },
    says: 'Generate no empty elements in lists.',
    standing: { kind: 'covered' },
  },
];
