import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_1_1: readonly Requirement[] = [
  {
    id: 'rfc9112-7.1.1-ignore-unknown',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '7.1.1-1', sha256: '4703c3424991' },
    says: 'Ignore chunk extensions that one does not know.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1.1-extension-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '7.1.1-s1', sha256: 'ba748220280f' },
    says:
      'A chunk extension is a semicolon, a name and perhaps a value; bad white space may ' +
      'stand around.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.1.1-limit-extensions',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '7.1.1-s2', sha256: 'be3902742edf' },
    says: 'Bound the length of chunk extensions in a request, and answer a fitting 4xx beyond it.',
    ours: 'The answer is 400.',
    standing: { kind: 'covered' },
  },
];
