import type { Requirement } from '../requirement.ts';

export const rfc9110Section4_2_1: readonly Requirement[] = [
  {
    id: 'rfc9110-4.2.1-empty-http-host',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '4.2.1-2', sha256: 'ecf2363a76e1' },
    says: 'Reject as invalid an http URI with empty host.',
    standing: { kind: 'covered' },
  },
];
