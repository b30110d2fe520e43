import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

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
  {
    id: 'rfc9110-7.1-special-targets-only-there',
    level: 'MUST NOT',
    binds: ['client', 'sender'],
    sentence: { at: '7.1-1', sha256: '331fef3f4156' },
    says: 'Host-and-port target only with CONNECT; asterisk only with OPTIONS.',
    standing: FOR_CLIENTS,
  },
];
