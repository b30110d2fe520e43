import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_2_3: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2.3-connect-only',
    level: 'STATEMENT',
    binds: ['sender', 'recipient', 'server'],
    sentence: { at: '3.2.3-s1', sha256: '807b1a6b50a6' },
    says: 'The authority-form is host, colon and port, and goes with CONNECT only.',
    standing: { kind: 'covered' },
  },
];
