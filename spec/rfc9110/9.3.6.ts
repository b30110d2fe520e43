import type { Requirement } from '../requirement.ts';

export const rfc9110Section9_3_6: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.6-reject-bad-port',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3.6-2', sha256: '5b0be51cca5e' },
    says: 'Reject CONNECT with empty or invalid port, typically 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.6-may-accept-connect',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '9.3.6-3', sha256: '5e54e874baf8' },
    says: 'May accept CONNECT, though most origins do not.',
    standing: { kind: 'open' },
  },
];
