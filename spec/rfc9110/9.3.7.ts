import type { Requirement } from '../requirement.ts';

export const rfc9110Section9_3_7: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.7-advertise-features',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.3.7-1', sha256: 'a051e5449386' },
    says: 'A successful response to OPTIONS tells of the optional features, such as Allow.',
    standing: { kind: 'application', reason: 'Only the application knows its features.' },
  },
];
