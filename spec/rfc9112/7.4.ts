import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section7_4: readonly Requirement[] = [
  {
    id: 'rfc9112-7.4-only-chunked-without-te',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '7.4-s1', sha256: '45f26856b03f' },
    says: 'Where TE is absent or empty, chunked is the only transfer coding for the response.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-7.4-no-chunked-in-te',
    level: 'MUST NOT',
    binds: ['client'],
    sentence: { at: '7.4-1', sha256: '0d620eb61128' },
    says: 'Do not list chunked in TE.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-7.4-te-ranked',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '7.4-2', sha256: 'c9301593870c' },
    says: 'May rank codings in TE with "q".',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-7.4-te-in-connection',
    level: 'MUST',
    binds: ['sender', 'client'],
    sentence: { at: '7.4-3', sha256: 'e7662d837780' },
    says: 'Sender of TE also lists TE in Connection.',
    standing: FOR_CLIENTS,
  },
];
