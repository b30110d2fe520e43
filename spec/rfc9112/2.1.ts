import type { Requirement } from '../requirement.ts';

export const rfc9112Section2_1: readonly Requirement[] = [
  {
    id: 'rfc9112-2.1-message-layout',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '2.1-s1', sha256: 'a57f91f31d7e' },
    says:
      'A message is a start-line, field lines, an empty line, all with CRLF, and perhaps a ' +
      'body.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.1-server-expects-requests',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '2.1-s2', sha256: '69ac12dcdd28' },
    says:
      'A server expects requests only: the start-line of a response is an unknown or invalid ' +
      'method to it.',
    standing: { kind: 'covered' },
  },
];
