import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_4_1_3: readonly Requirement[] = [
  {
    id: 'rfc9110-8.4.1.3-x-gzip',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '8.4.1.3-1', sha256: 'f39f808d4a1e' },
    says: 'Treat x-gzip as gzip.',
    standing: DESCRIBES_CONTENT,
  },
];
