import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_4_1_1: readonly Requirement[] = [
  {
    id: 'rfc9110-8.4.1.1-x-compress',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '8.4.1.1-1', sha256: '8f3ddf546f69' },
    says: 'Treat x-compress as compress.',
    standing: DESCRIBES_CONTENT,
  },
];
