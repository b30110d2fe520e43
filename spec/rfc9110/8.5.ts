import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_5: readonly Requirement[] = [
  {
    id: 'rfc9110-8.5-several-languages',
    level: 'MAY',
    binds: ['sender'],
    sentence: { at: '8.5-1', sha256: 'c954c99f2858' },
    says: 'May list several languages for multilingual audiences.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.5-language-of-any-media-type',
    level: 'MAY',
    binds: ['sender'],
    sentence: { at: '8.5-2', sha256: 'ff60b4c5a614' },
    says: 'May use Content-Language with any media type.',
    standing: DESCRIBES_CONTENT,
  },
];
