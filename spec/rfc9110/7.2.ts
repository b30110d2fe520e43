import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section7_2: readonly Requirement[] = [
  {
    id: 'rfc9110-7.2-host-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '7.2-s1', sha256: '02764c194d5a' },
    says: 'The value of Host is a host and perhaps a colon and a port; no userinfo, path or list.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-7.2-user-agent-sends-host',
    level: 'MUST',
    binds: ['user agent'],
    sentence: { at: '7.2-1', sha256: 'd5a7d9d06c0a' },
    says: 'Generate Host in each HTTP/1.1 request.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-7.2-host-first',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '7.2-2', sha256: '01eb286746d6' },
    says: 'Send Host first among fields.',
    standing: FOR_CLIENTS,
  },
];
