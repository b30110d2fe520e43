import type { Requirement } from '../requirement.ts';

export const rfc9112Section6: readonly Requirement[] = [
  {
    id: 'rfc9112-6-request-body-presence',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '6-s1', sha256: 'ad5932c5b1b4' },
    says:
      'Request has a body only if Content-Length or Transfer-Encoding is present, whatever ' +
      'the method.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-6-response-body-presence',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '6-s2', sha256: 'eadbc87b94d9' },
    says: 'Response body presence depends on request method and status code.',
    standing: { kind: 'open' },
  },
];
