import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section5_1: readonly Requirement[] = [
  {
    id: 'rfc9110-5.1-proxy-forwards-unknown-fields',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '5.1-1', sha256: 'f2d650146ce2' },
    says:
      'Forward unrecognised header fields unless named in Connection or specifically ' +
      'configured otherwise.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-5.1-ignore-unknown-fields',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '5.1-2', sha256: '225f2de0b53d' },
    says: 'Ignore header and trailer fields that one does not know.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.1-case-insensitive-names',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '5.1-s1', sha256: '9f7601d180a4' },
    says: 'Field names are tokens compared case-insensitively.',
    standing: { kind: 'covered' },
  },
];
