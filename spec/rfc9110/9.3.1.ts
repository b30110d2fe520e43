import type { Requirement } from '../requirement.ts';

export const rfc9110Section9_3_1: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.1-content-in-get',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '9.3.1-s1', sha256: '222d0a8823c0' },
    says:
      'Content framed in GET, HEAD or DELETE is still read as framed; it has no defined ' +
      'semantics.',
    standing: { kind: 'covered' },
  },
];
