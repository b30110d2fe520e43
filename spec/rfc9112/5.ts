import type { Requirement } from '../requirement.ts';

export const rfc9112Section5: readonly Requirement[] = [
  {
    id: 'rfc9112-5-field-line',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '5-s1', sha256: '94cf9cb50939' },
    says:
      'A field line is a name, a colon right behind it, and a value with optional white space ' +
      'around.',
    standing: { kind: 'covered' },
  },
];
