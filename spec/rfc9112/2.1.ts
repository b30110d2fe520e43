import type { Requirement } from '../requirement.ts';

export const rfc9112Section2_1: readonly Requirement[] = [
  {
    id: 'rfc9112-2.1-message-layout',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '2.1-s1', sha256: 'a57f91f31d7e' },
    says:
      'Message layout: start-line CRLF, zero or more field lines each with CRLF, an empty ' +
      'line, then optional body.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.1-server-expects-requests',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '2.1-s2', sha256: '69ac12dcdd28' },
    says:
      'Servers expect only requests, so a response start-line is just an invalid or unknown ' +
      'method; clients expect only responses.',
    standing: { kind: 'covered' },
  },
];
