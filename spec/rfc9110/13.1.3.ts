import type { Requirement } from '../requirement.ts';
import { EVALUATES_PRECONDITIONS } from '../standings.ts';

export const rfc9110Section13_1_3: readonly Requirement[] = [
  {
    id: 'rfc9110-13.1.3-ignored-with-if-none-match',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '13.1.3-1', sha256: '867549d00955' },
    says: 'Ignore If-Modified-Since when If-None-Match is present.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.3-ignored-if-invalid',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '13.1.3-2', sha256: '7ab043a054da' },
    says:
      'Ignore If-Modified-Since if invalid date, several members, or method other than ' +
      'GET/HEAD.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.3-ignored-without-date',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '13.1.3-3', sha256: '1fac3b679b81' },
    says: 'Ignore If-Modified-Since when resource has no modification date.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.3-origin-clock',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '13.1.3-4', sha256: '477d3a4afcba' },
    says: "Read its timestamp by the origin server's clock.",
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.3-if-modified-since-first',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '13.1.3-5', sha256: '1a3d9bb57234' },
    says: 'Evaluate If-Modified-Since (no If-None-Match) before performing the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.3-if-modified-since-false-not-performed',
    level: 'SHOULD NOT',
    binds: ['origin server'],
    sentence: { at: '13.1.3-6', sha256: 'cbf5db601de7' },
    says: 'False If-Modified-Since: do not perform the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.3-if-modified-since-false-304',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '13.1.3-7', sha256: 'cbf5db601de7' },
    says: 'Instead answer 304 with only cache-relevant metadata.',
    standing: EVALUATES_PRECONDITIONS,
  },
];
