import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section7_7: readonly Requirement[] = [
  {
    id: 'rfc9110-7.7-unqualified-host-completed',
    level: 'MAY',
    binds: ['proxy'],
    sentence: { at: '7.7-1', sha256: 'c3c4028c406c' },
    says: 'May add own domain to an unqualified host name.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.7-qualified-host-kept',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '7.7-2', sha256: '425c15f37284' },
    says: 'Do not change a fully qualified host name.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.7-path-and-query-kept',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '7.7-3', sha256: '4b357ae906ac' },
    says: 'Do not change path or query when forwarding, unless forwarding protocol requires.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.7-no-transform-obeyed',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '7.7-4', sha256: '02b2dd8f889f' },
    says: 'Do not transform content marked no-transform.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.7-content-may-be-transformed',
    level: 'MAY',
    binds: ['proxy'],
    sentence: { at: '7.7-5', sha256: '420f75df2f28' },
    says: 'May transform other content.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-7.7-end-to-end-fields-kept',
    level: 'SHOULD NOT',
    binds: ['proxy'],
    sentence: { at: '7.7-6', sha256: '035c353a16c7' },
    says:
      'Leave fields on endpoints, resource state or representation unmodified unless allowed ' +
      'or needed for privacy/security.',
    standing: FOR_INTERMEDIARIES,
  },
];
