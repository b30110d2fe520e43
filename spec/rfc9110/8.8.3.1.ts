import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_8_3_1: readonly Requirement[] = [
  {
    id: 'rfc9110-8.8.3.1-etag-sent',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '8.8.3.1-1', sha256: '9840b43c98ba' },
    says: 'Send ETag when change detection is reasonable and consistent.',
    standing: DESCRIBES_CONTENT,
  },
];
