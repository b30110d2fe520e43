import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_7: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.7-imf-fixdate-only',
    level: 'MUST',
    binds: ['sender'],
    sentence: { at: '5.6.7-2', sha256: '25e3db8faf4b' },
    says: 'Generate timestamps only as IMF-fixdate.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.6.7-date-in-gmt',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '5.6.7-s1', sha256: '6cfc37e6927b' },
    says: 'HTTP-date is case-sensitive and always in GMT.',
    standing: { kind: 'open' },
  },
];
