import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_4_1: readonly Requirement[] = [
  {
    id: 'rfc9110-6.4.1-no-content-statuses',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '6.4.1-s1', sha256: '1a50c946e33c' },
    says:
      'Responses to HEAD, and 1xx, 204 and 304, have no content; all others have, though it ' +
      'may be empty.',
    standing: { kind: 'covered' },
  },
];
