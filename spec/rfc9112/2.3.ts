import type { Requirement } from '../requirement.ts';

export const rfc9112Section2_3: readonly Requirement[] = [
  {
    id: 'rfc9112-2.3-may-answer-as-http10',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '2.3-2', sha256: '39137338c49b' },
    says:
      'May answer a 1.1 request as HTTP/1.0 when the client is known or suspected unable to ' +
      'cope with later versions.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-2.3-downgrade-only-for-cause',
    level: 'SHOULD NOT',
    binds: ['server'],
    sentence: { at: '2.3-3', sha256: '2b8650ecb0f4' },
    says:
      'Downgrade response version only when particular client traits (such as a matching ' +
      'User-Agent) trigger it.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-2.3-version-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '2.3-s1', sha256: 'f1905a5a1732' },
    says:
      'HTTP-version is exactly upper-case HTTP, slash, one digit, dot, one digit; compared ' +
      'case-sensitively.',
    standing: { kind: 'covered' },
  },
];
