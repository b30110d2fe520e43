import type { Requirement } from '../requirement.ts';
import { GIVES_MEANING } from '../standings.ts';

export const rfc9110Section9_3_3: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.3-post-created-201',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '9.3.3-1', sha256: '842c23bae3bd' },
    says: 'POST that created resources: answer 201 with Location and a status representation.',
    standing: GIVES_MEANING,
  },
  {
    id: 'rfc9110-9.3.3-post-may-redirect-303',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '9.3.3-2', sha256: 'efd39dd04010' },
    says: 'POST equivalent to an existing resource: may redirect with 303.',
    standing: GIVES_MEANING,
  },
];
