import type { Requirement } from '../requirement.ts';
import { FOR_CACHES, FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section9_3_1: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.1-client-no-content-with-get',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '9.3.1-1', sha256: '6989979aac7f' },
    says: 'Send no content with GET unless the origin has indicated support.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-9.3.1-no-private-content',
    level: 'SHOULD NOT',
    binds: ['origin server'],
    sentence: { at: '9.3.1-2', sha256: '24f43cc38c13' },
    says: 'Do not rely on private agreements to get content with GET.',
    standing: {
      kind: 'application',
      reason:
        'The library hands content over; whether to rely on it is for the application to say.',
    },
  },
  {
    id: 'rfc9110-9.3.1-get-cacheable',
    level: 'MAY',
    binds: ['cache'],
    sentence: { at: '9.3.1-3', sha256: '5caa425f60e7' },
    says: 'May reuse a GET response for later GET and HEAD.',
    standing: FOR_CACHES,
  },
  {
    id: 'rfc9110-9.3.1-content-in-get',
    level: 'STATEMENT',
    binds: ['server'],
    sentence: { at: '9.3.1-s1', sha256: '222d0a8823c0' },
    says: 'Content with GET has no meaning of its own, but is framed and read as any other.',
    standing: { kind: 'covered' },
  },
];
