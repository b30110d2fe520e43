import type { Requirement } from '../requirement.ts';

export const rfc9110Section7_2: readonly Requirement[] = [
  {
    id: 'rfc9110-7.2-host-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '7.2-s1', sha256: '02764c194d5a' },
    says: 'The value of Host is a host and perhaps a colon and a port; no userinfo, path or list.',
    standing: { kind: 'covered' },
  },
];
