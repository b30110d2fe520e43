import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section15_5: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5-explain-error',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '15.5-1', sha256: '787614a9d6f6' },
    says: 'A 4xx explains the error and whether it will last in a representation, but to HEAD.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-15.5-user-agent-shows-error',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '15.5-2', sha256: '78d74db5c446' },
    says: 'Show the user the representation of a 4xx.',
    standing: FOR_CLIENTS,
  },
];
