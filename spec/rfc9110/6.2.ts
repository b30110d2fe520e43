import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_2: readonly Requirement[] = [
  {
    id: 'rfc9110-6.2-highest-version',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '6.2-4', sha256: '00567940ed5b' },
    says: "Respond with highest conformant version whose major is at most the request's.",
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-higher-minor',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '6.2-6', sha256: 'c2009ea535d3' },
    says: 'Known major with higher minor: process as highest minor it conforms to.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-505',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '6.2-s1', sha256: 'f2eec607e009' },
    says: "May answer 505 to refuse the client's major version.",
    standing: { kind: 'covered' },
  },
];
