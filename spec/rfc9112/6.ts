import type { Requirement } from '../requirement.ts';

export const rfc9112Section6: readonly Requirement[] = [
  {
    id: 'rfc9112-6-request-body-presence',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '6-s1', sha256: 'ad5932c5b1b4' },
    says:
      'A request has a body where it has Content-Length or Transfer-Encoding, whatever its ' +
      'method.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6-response-body-presence',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '6-s2', sha256: 'eadbc87b94d9' },
    says:
      'Whether a response has a body depends on the method of the request and on the status ' +
      'code.',
    standing: { kind: 'covered' },
  },
];
