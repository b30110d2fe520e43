import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS, GIVES_MEANING } from '../standings.ts';

export const rfc9110Section9_3_5: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.5-delete-answers',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.3.5-1', sha256: 'f1672fffd3fa' },
    says: 'Successful DELETE: answer 202, 204 or 200 as the case is.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.5-client-no-content-with-delete',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '9.3.5-2', sha256: '3773100743e5' },
    says: 'Send no content with DELETE unless the origin has indicated support.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-9.3.5-no-private-agreement-delete',
    level: 'SHOULD NOT',
    binds: ['origin server'],
    sentence: { at: '9.3.5-3', sha256: '24f43cc38c13' },
    says: 'Do not rely on private agreements to receive DELETE content.',
    standing: GIVES_MEANING,
  },
];
