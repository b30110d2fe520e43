import type { Requirement } from '../requirement.ts';

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
    id: 'rfc9112-5.1-trim-ows',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '5.1-s1', sha256: '4e718dacbfaf' },
    says: 'SP and HTAB around the value are not part of it.',
    standing: { kind: 'covered' },
  },
];
