import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section7_6_1: readonly Requirement[] = [
  {
    id: 'rfc9110-7.6.1-option-for-each-field',
    level: 'MUST',
    binds: ['sender'],
    sentence: { at: '7.6.1-1', sha256: '7658ec63ccbb' },
    says: 'Name every field that is about the connection in Connection.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-7.6.1-intermediary-removes-named',
    level: 'MUST',
    binds: ['intermediary'],
    sentence: { at: '7.6.1-2', sha256: '7f61349eb81d' },
    says:
      'Parse Connection, remove the fields it names, then remove or replace Connection ' +
      'itself.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.6.1-intermediary-removes-known',
    level: 'SHOULD',
    binds: ['intermediary'],
    sentence: { at: '7.6.1-3', sha256: '09a7d8555a3d' },
    says: 'Also remove fields known to be hop-by-hop, listed or not.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.6.1-no-end-to-end-option-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '7.6.1-4', sha256: '1e377fd33d27' },
    says: 'Name no field in Connection that is meant for all recipients.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-7.6.1-option-case',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '7.6.1-s1', sha256: '4bae5366c242' },
    says: 'Connection options are tokens, and compare case-insensitively.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-7.6.1-field-without-option',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '7.6.1-s2', sha256: '73b72b1ab242' },
    says:
      'A field about the connection that Connection does not name was probably forwarded ' +
      'wrongly, and ought to be ignored.',
    standing: { kind: 'covered' },
  },
];
