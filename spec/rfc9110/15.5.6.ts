import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_5_6: readonly Requirement[] = [
  {
    id: 'rfc9110-15.5.6-405-has-allow',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '15.5.6-1', sha256: '469c4fec8909' },
    says: 'A 405 has Allow, with the methods that the target supports.',
    standing: {
      kind: 'application',
      reason:
        'The library never answers 405: which methods a target has is known to the application ' +
        'alone.',
    },
  },
];
