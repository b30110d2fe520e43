import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

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
  {
    id: 'rfc9112-9.2-client-keeps-list',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.2-1', sha256: '5342ac76c832' },
    says: 'With several outstanding requests, keep an ordered list of them.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.2-client-matches-oldest',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '9.2-2', sha256: '5342ac76c832' },
    says: 'Match each response to the oldest request still lacking a final response.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.2-no-request-no-response',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '9.2-3', sha256: 'c3b84e1a96fd' },
    says: 'Data with no request outstanding is never a valid response.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.2-client-closes-on-stray-data',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '9.2-4', sha256: 'c3b84e1a96fd' },
    says: 'Close the connection on such data, unless it is only CRLFs.',
    standing: FOR_CLIENTS,
  },
];
