import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_1_1: readonly Requirement[] = [
  {
    id: 'rfc9112-7.1.1-ignore-unknown',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '7.1.1-1', sha256: '4703c3424991' },
    says: 'Ignore chunk extensions not recognised.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1.1-extension-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '7.1.1-s1', sha256: 'ba748220280f' },
    says:
      'Chunk extension is semicolon, token name, optional equals with token or ' +
      'quoted-string; bad whitespace tolerated around both marks.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1.1-limit-extensions',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '7.1.1-s2', sha256: 'be3902742edf' },
    says: 'Server ought to bound total chunk-extension length and answer a suitable 4xx beyond it.',
    standing: { kind: 'covered' },
  },
];
