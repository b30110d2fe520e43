import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT, FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section8_7: readonly Requirement[] = [
  {
    id: 'rfc9110-8.7-content-is-current',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '8.7-1', sha256: '44d8d9bb6c91' },
    says: '2xx with Content-Location equal to target: may take content as current representation.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-8.7-request-context-transitory',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '8.7-2', sha256: '3ff190d8badb' },
    says: 'Content-Location in a request is transitory context, not stored metadata.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.7-request-context-may-guide',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '8.7-3', sha256: 'c1caad55056f' },
    says: 'May use that context to guide processing or record it elsewhere.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.7-request-context-no-new-semantics',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '8.7-4', sha256: '282f0f8eb6eb' },
    says: 'Do not let that context change request semantics.',
    standing: DESCRIBES_CONTENT,
  },
];
