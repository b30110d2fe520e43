import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section15_5_2: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.2-401-has-challenge',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '15.5.2-1', sha256: 'c01a112bbc28' },
    says: '401 carries WWW-Authenticate applicable to the target.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-15.5.2-user-agent-may-repeat',
    level: 'MAY',
    binds: ['user agent'],
    sentence: { at: '15.5.2-2', sha256: 'b7eced5f6555' },
    says: 'May repeat with new Authorization.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-15.5.2-user-agent-shows-error',
    level: 'SHOULD',
    binds: ['user agent'],
    sentence: { at: '15.5.2-3', sha256: '17c4359d2c2e' },
    says: 'Same challenge again: show user the representation.',
    standing: FOR_CLIENTS,
  },
];
