import type { Requirement } from '../requirement.ts';

export const rfc9112Section9_7: readonly Requirement[] = [
  {
    id: 'rfc9112-9.7-tls-application-data',
    level: 'MUST',
    binds: ['client', 'server'],
    sentence: { at: '9.7-1', sha256: '99c4a09cb85c' },
    says: 'Over TLS, all octets of HTTP travel as application data.',
    standing: { kind: 'covered' },
  },
];
