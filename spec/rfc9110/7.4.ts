import type { Requirement } from '../requirement.ts';

export const rfc9110Section7_4: readonly Requirement[] = [
  {
    id: 'rfc9110-7.4-scheme-requirements',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '7.4-1', sha256: '079e97b3ee5d' },
    says:
      "Reject requests that do not meet the requirements of the target URI's scheme, unless " +
      'a trusted gateway sent them.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-7.4-https-needs-security',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '7.4-2', sha256: '057f0b4af076' },
    says: 'Reject https-target requests not received on a connection secured for that origin.',
    standing: { kind: 'covered' },
  },
];
