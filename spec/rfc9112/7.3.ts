import type { Requirement } from '../requirement.ts';
import { FOR_AUTHORS } from '../standings.ts';

export const rfc9112Section7_3: readonly Requirement[] = [
  {
    id: 'rfc9112-7.3-coding-registration-fields',
    level: 'MUST',
    binds: ['specification author'],
    sentence: { at: '7.3-1', sha256: '33618fd20005' },
    says: 'Transfer coding registrations carry the listed fields.',
    standing: FOR_AUTHORS,
  },
  {
    id: 'rfc9112-7.3-coding-names-apart',
    level: 'MUST NOT',
    binds: ['specification author'],
    sentence: { at: '7.3-2', sha256: 'f3a067a8a40e' },
    says:
      'Transfer coding names do not collide with content coding names unless transformation ' +
      'is identical.',
    standing: FOR_AUTHORS,
  },
  {
    id: 'rfc9112-7.3-coding-without-q',
    level: 'SHOULD NOT',
    binds: ['specification author'],
    sentence: { at: '7.3-3', sha256: '1e279344faa1' },
    says: 'New transfer codings define no parameter named "q".',
    standing: FOR_AUTHORS,
  },
  {
    id: 'rfc9112-7.3-coding-fits-purpose',
    level: 'MUST',
    binds: ['specification author'],
    sentence: { at: '7.3-4', sha256: '707f8d3d53bd' },
    says: 'New values fit the purpose of transfer coding.',
    standing: FOR_AUTHORS,
  },
];
