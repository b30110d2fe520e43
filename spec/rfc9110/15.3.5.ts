import type { Requirement } from '../requirement.ts';

export const rfc9110Section15_3_5: readonly Requirement[] = [
  {
    id: 'rfc9110-15.3.5-204-has-no-content',
    level: 'STATEMENT',
    binds: ['server', 'client'],
    sentence: { at: '15.3.5-s1', sha256: '36089088ef10' },
    says: 'A 204 ends with its header section: it has no content and no trailers.',
    standing: { kind: 'covered' },
  },
];
