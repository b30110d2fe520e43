import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section3_2_3: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2.3-connect-only',
    level: 'STATEMENT',
    binds: ['sender', 'recipient', 'server'],
    sentence: { at: '3.2.3-s1', sha256: '807b1a6b50a6' },
    says: 'The authority-form is host, colon and port, and goes with CONNECT only.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2.3-client-sends-authority-to-connect',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2.3-1', sha256: 'd69aa0515dd5' },
    says: 'CONNECT through proxies: request-target is only the destination host and port.',
    standing: FOR_CLIENTS,
  },
];
