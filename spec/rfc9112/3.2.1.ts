import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section3_2_1: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2.1-origin-form',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '3.2.1-s1', sha256: '5c3cc680f349' },
    says: 'The origin-form is an absolute path and perhaps a query, without a fragment.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3.2.1-client-sends-path-and-query',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2.1-1', sha256: '6d21b1eec74d' },
    says:
      'Direct to origin (not CONNECT or server-wide OPTIONS): request-target is only path and ' +
      'query.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-3.2.1-empty-path-is-slash',
    level: 'MUST',
    binds: ['client'],
    sentence: { at: '3.2.1-2', sha256: 'e5307a89c160' },
    says: 'Empty path is sent as "/" in origin-form.',
    standing: FOR_CLIENTS,
  },
];
