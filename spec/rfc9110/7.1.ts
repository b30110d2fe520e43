import type { Requirement } from '../requirement.ts';

export const rfc9110Section7_1: readonly Requirement[] = [
  {
    id: 'rfc9110-7.1-target-uri',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '7.1-s1', sha256: 'b6837c49abc5' },
    says:
      'The server puts the target URI together from what it received, its configuration and ' +
      'the connection.',
    standing: { kind: 'covered' },
  },
];
