import type { Requirement } from '../requirement.ts';

export const rfc9112Section11_2: readonly Requirement[] = [
  {
    id: 'rfc9112-11.2-no-guessing-at-framing',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '11.2-s1', sha256: '9a1a52cd6cf9' },
    says:
      'The rules of framing are strict so that nobody smuggles requests: ambiguous framing is ' +
      'not guessed at.',
    standing: { kind: 'covered' },
  },
];
