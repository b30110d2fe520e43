import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_2: readonly Requirement[] = [
  {
    id: 'rfc9110-6.2-highest-version',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '6.2-4', sha256: '00567940ed5b' },
    says: "Respond with the highest version one conforms to whose major is at most the request's.",
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-only-conformant-version',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '6.2-5', sha256: '30a2c2601d6a' },
    says: 'Send no version that one does not conform to.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-higher-minor',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '6.2-6', sha256: 'c2009ea535d3' },
    says:
      'Process a known major version with a higher minor one as the highest minor one ' +
      'conforms to.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-6.2-505',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '6.2-s1', sha256: 'f2eec607e009' },
    says: 'May answer 505 to refuse service of a major version.',
    ours: 'Every major version but 1 is answered with 505.',
    standing: { kind: 'covered' },
  },
];
