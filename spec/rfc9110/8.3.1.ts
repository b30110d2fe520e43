import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_3_1: readonly Requirement[] = [
  {
    id: 'rfc9110-8.3.1-media-type-parameters',
    level: 'MAY',
    binds: ['sender'],
    sentence: { at: '8.3.1-1', sha256: 'ad03863fc65e' },
    says: 'Media type may have semicolon-separated parameters.',
    standing: DESCRIBES_CONTENT,
  },
];
