import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_2_2: readonly Requirement[] = [
  {
    id: 'rfc9110-15.2.2-101-has-upgrade',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '15.2.2-1', sha256: '0314789d9cae' },
    says: 'A 101 has Upgrade, with the protocols that take effect behind it.',
    standing: { kind: 'covered' },
  },
];
