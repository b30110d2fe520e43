import type { Requirement } from '../requirement.ts';

export const rfc9110Section2_5: readonly Requirement[] = [
  {
    id: 'rfc9110-2.5-version-is-capability',
    level: 'STATEMENT',
    binds: ['client', 'server'],
    sentence: { at: '2.5-s1', sha256: 'cc1aab39ee72' },
    says:
      'The version sent tells what its sender can do; a higher minor version breaks no ' +
      'syntax.',
    standing: { kind: 'covered' },
  },
];
