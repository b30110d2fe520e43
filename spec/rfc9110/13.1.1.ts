import type { Requirement } from '../requirement.ts';
import { EVALUATES_PRECONDITIONS, FOR_CACHES, FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section13_1_1: readonly Requirement[] = [
  {
    id: 'rfc9110-13.1.1-if-match-strong',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '13.1.1-1', sha256: 'bb701244e258' },
    says: 'If-Match uses strong comparison.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.1-if-match-first',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '13.1.1-2', sha256: '268aaec252eb' },
    says: 'Evaluate If-Match before performing the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.1-if-match-false-not-performed',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '13.1.1-3', sha256: '8f7ca6890ac0' },
    says: 'False If-Match: do not perform the method.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.1-if-match-false-412',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '13.1.1-4', sha256: 'dd87bdccf16e' },
    says: 'False If-Match: may answer 412.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.1-if-match-false-already-done',
    level: 'MAY',
    binds: ['origin server'],
    sentence: { at: '13.1.1-5', sha256: '0848bf446d77' },
    says: 'False If-Match but change evidently already applied: may answer 2xx.',
    standing: EVALUATES_PRECONDITIONS,
  },
  {
    id: 'rfc9110-13.1.1-client-may-send-if-match-with-get',
    level: 'MAY',
    binds: ['client'],
    sentence: { at: '13.1.1-6', sha256: '88ef441ff012' },
    says: 'May send If-Match with GET.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-13.1.1-cache-may-ignore-if-match',
    level: 'MAY',
    binds: ['cache', 'intermediary'],
    sentence: { at: '13.1.1-7', sha256: 'b4c35f87af5e' },
    says: 'May ignore If-Match.',
    standing: FOR_CACHES,
  },
];
