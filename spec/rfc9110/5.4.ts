import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_4: readonly Requirement[] = [
  {
    id: 'rfc9110-5.4-field-too-large',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '5.4-1', sha256: 'b289ae8c9ba7' },
    says: 'Field line, value or set larger than accepted: answer an appropriate 4xx.',
    standing: { kind: 'covered' },
  },
];
