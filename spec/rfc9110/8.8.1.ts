import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_8_1: readonly Requirement[] = [
  {
    id: 'rfc9110-8.8.1-weak-tag-changes',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '8.8.1-1', sha256: '5cd1dfa79821' },
    says: 'Change weak tag when older representations stop being acceptable substitutes.',
    standing: DESCRIBES_CONTENT,
  },
];
