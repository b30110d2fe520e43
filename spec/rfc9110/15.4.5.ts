import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_4_5: readonly Requirement[] = [
  {
    id: 'rfc9110-15.4.5-304-has-no-content',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '15.4.5-s1', sha256: 'e25f2714c483' },
    says: '304 ends with its header section; no content or trailers.',
    standing: { kind: 'covered' },
  },
];
