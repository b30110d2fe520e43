import type { Requirement } from '../requirement.ts';
import { EVALUATES_PRECONDITIONS, FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section13_1_2: readonly Requirement[] = [
  {
    id: 'rfc9110-13.1.2-if-none-match-weak',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '13.1.2-1', sha256: 'f6759583240b' },
    says: 'If-None-Match uses weak comparison.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.2-client-sends-all-tags',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '13.1.2-2', sha256: 'c1137000555f' },
    says: 'Updating stored tagged responses: GET with If-None-Match listing their tags.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-13.1.2-if-none-match-first',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '13.1.2-3', sha256: '687caaf288dc' },
    says: 'Evaluate If-None-Match before performing the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.2-if-none-match-false-not-performed',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '13.1.2-4', sha256: 'ccb73127911c' },
    says: 'False If-None-Match: do not perform the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.2-if-none-match-false-status',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '13.1.2-5', sha256: 'ccb73127911c' },
    says: 'False If-None-Match: 304 for GET/HEAD, 412 for others.',
    standing: EVALUATES_PRECONDITIONS,
  },
];
