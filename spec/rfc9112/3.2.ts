import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_2: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2-invalid-request-line',
    level: 'SHOULD',
    binds: ['recipient', 'server'],
    sentence: { at: '3.2-1', sha256: 'fef55c96744a' },
    says: 'Invalid request-line: answer 400, or 301 to the correctly encoded target.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2-no-silent-repair',
    level: 'SHOULD NOT',
    binds: ['recipient', 'server'],
    sentence: { at: '3.2-2', sha256: '05e9eb0fc779' },
    says: 'Do not silently repair an invalid request-line and then process it.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2-host-400',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '3.2-6', sha256: '5ee91ff877e2' },
    says:
      'Answer 400 to a 1.1 request without Host, and to any request with several Host lines ' +
      'or an invalid value.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2-four-forms',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '3.2-s1', sha256: '285cc90d25fc' },
    says:
      'request-target takes one of four forms, chosen by method and by whether next hop is ' +
      'a proxy; whitespace never allowed inside.',
    standing: { kind: 'covered' },
  },
];
