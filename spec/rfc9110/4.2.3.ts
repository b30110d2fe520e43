import type { Requirement } from '../requirement.ts';

export const rfc9110Section4_2_3: readonly Requirement[] = [
  {
    id: 'rfc9110-4.2.3-uri-equivalence',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '4.2.3-s1', sha256: '2b4eadf5d09f' },
    says:
      'Scheme and host compare case-insensitively, default or empty port equals absent ' +
      'port, empty path equals slash.',
    standing: { kind: 'open' },
  },
];
