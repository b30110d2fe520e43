import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_8_3: readonly Requirement[] = [
  {
    id: 'rfc9110-8.8.3-weak-tag-marked',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '8.8.3-1', sha256: '7c4e95c03f0f' },
    says: 'Tag lacking strong-validator properties is prefixed with W/.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.8.3-etag-in-trailers',
    level: 'MAY',
    binds: ['sender'],
    sentence: { at: '8.8.3-2', sha256: '929bf463f30f' },
    says: 'May send ETag in trailers.',
    standing: DESCRIBES_CONTENT,
  },
];
