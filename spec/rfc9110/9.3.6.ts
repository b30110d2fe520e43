import type { Requirement } from '../requirement.ts';

export const rfc9110Section9_3_6: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.6-reject-bad-port',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '9.3.6-2', sha256: '5b0be51cca5e' },
    says: 'Reject CONNECT with an empty or invalid port, usually with 400.',
    ours: 'The answer is 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.6-may-accept-connect',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '9.3.6-3', sha256: '5e54e874baf8' },
    says: 'May accept CONNECT; most origin servers do not.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.6-no-framing-in-2xx',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '9.3.6-6', sha256: '13d748ef7654' },
    says: 'Send neither Transfer-Encoding nor Content-Length in a 2xx to CONNECT.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.6-no-content',
    level: 'STATEMENT',
    binds: ['client'],
    sentence: { at: '9.3.6-s1', sha256: '77a06d60e070' },
    says: 'CONNECT has no content: what follows its header section is the tunnel.',
    ours: 'A CONNECT with a framed body is refused with 400.',
    standing: { kind: 'covered' },
  },
];
