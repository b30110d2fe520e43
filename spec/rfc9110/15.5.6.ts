import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_5_6: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.6-405-has-allow',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '15.5.6-1', sha256: '469c4fec8909' },
    says: '405 carries Allow listing supported methods.',
    standing: { kind: 'open' },
  },
];
