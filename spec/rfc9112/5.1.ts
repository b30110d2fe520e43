import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section5_1: readonly Requirement[] = [
  {
    id: 'rfc9112-5.1-space-before-colon',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '5.1-1', sha256: '1573cee0a755' },
    says: 'Answer 400 to white space between a field name and its colon.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-5.1-proxy-strips-space-before-colon',
    level: 'MUST',
    binds: ['proxy'],
    sentence: { at: '5.1-2', sha256: 'df448b87c80c' },
    says: 'Strip whitespace before the colon from a response before passing it on.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-5.1-trim-ows',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '5.1-s1', sha256: '4e718dacbfaf' },
    says: 'SP and HTAB around the value are not part of it.',
    standing: { kind: 'covered' },
  },
];
