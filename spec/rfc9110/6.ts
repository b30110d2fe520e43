import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section6: readonly Requirement[] = [
  {
    id: 'rfc9110-6-client-remembers-request',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '6-1', sha256: 'df971afa0d56' },
    says: 'Keep knowledge of the request while parsing, interpreting or caching its response.',
    standing: FOR_CLIENTS,
  },
];
