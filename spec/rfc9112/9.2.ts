import type { Requirement } from '../requirement.ts';

export const rfc9112Section9_2: readonly Requirement[] = [
  {
    id: 'rfc9112-9.2-response-order',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '9.2-s1', sha256: '33c49c8167c7' },
    says:
      'Responses come in the order of the requests; only 1xx come in addition to the final ' +
      'one.',
    standing: { kind: 'covered' },
  },
];
