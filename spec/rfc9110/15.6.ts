import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15_6: readonly Requirement[] = [
  {
    id: 'rfc9110-15.6-explain-error',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.6-1', sha256: '787614a9d6f6' },
    says: 'A 5xx explains the error and whether it will last in a representation, but to HEAD.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15.6-user-agent-shows-error',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '15.6-2', sha256: '43acc7c86f54' },
    says: 'Show the user the representation of a 5xx.',
    standing: FOR_CLIENTS,
  },
];
