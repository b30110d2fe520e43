import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_7: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.7-three-date-formats',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.6.7-1', sha256: '010f9f9a2a06' },
    says: 'Accept timestamps as IMF-fixdate, as RFC 850 had them, and as asctime prints them.',
    standing: { kind: 'application', reason: 'The library reads no field that has a timestamp.' },
  },
  {
    id: 'rfc9110-5.6.7-imf-fixdate-only',
    level: 'MUST',
    binds: ['sender'],
    sentence: { at: '5.6.7-2', sha256: '25e3db8faf4b' },
    says: 'Generate timestamps only as IMF-fixdate.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.6.7-no-extra-space-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '5.6.7-3', sha256: '76de04410e00' },
    says: 'Put no white space into a timestamp beside the SP of its grammar.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.6.7-two-digit-year',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.6.7-4', sha256: 'df022d4a5f54' },
    says:
      'A two-digit year that seems over 50 years ahead is the latest past year with those ' +
      'digits.',
    standing: { kind: 'application', reason: 'The library reads no field that has a timestamp.' },
  },
  {
    id: 'rfc9110-5.6.7-date-in-gmt',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '5.6.7-s1', sha256: '6cfc37e6927b' },
    says: 'A timestamp compares case-sensitively, and is always in GMT.',
    standing: { kind: 'covered' },
  },
];
