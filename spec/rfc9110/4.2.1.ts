import type { Requirement } from '../requirement.ts';

export const rfc9110Section4_2_1: readonly Requirement[] = [
  {
    id: 'rfc9110-4.2.1-no-empty-http-host-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '4.2.1-1', sha256: 'f08b5f77d5fd' },
    says: 'Generate no http URI whose host is empty.',
    standing: {
      kind: 'application',
      reason: 'The library writes no URI; those in fields are the text of the application.',
    },
  },
  {
    id: 'rfc9110-4.2.1-empty-http-host',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '4.2.1-2', sha256: 'ecf2363a76e1' },
    says: 'Reject as invalid an http URI whose host is empty.',
    standing: { kind: 'covered' },
  },
];
