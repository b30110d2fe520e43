import type { Requirement } from '../requirement.ts';
import { FOR_CACHES, FOR_CLIENTS } from '../standings.ts';

export const rfc9110Section9_3_2: readonly Requirement[] = [
  {
    id: 'rfc9110-9.3.2-no-content',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '9.3.2-1', sha256: '3748d3cb16a6' },
    says: 'Send no content in the response to HEAD.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.2-same-fields-as-get',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.3.2-2', sha256: '2fc5c0067781' },
    says: 'Send in response to HEAD the header fields that GET would have had.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.2-may-omit-fields',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '9.3.2-3', sha256: 'debc0d2d3358' },
    says: 'May leave out header fields whose values come only with generating the content.',
    ours: 'No field of the response that the application built is left out.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-9.3.2-client-no-content-with-head',
    level: 'SHOULD NOT',
    binds: ['client'],
    sentence: { at: '9.3.2-4', sha256: '899113b3021b' },
    says: 'Send no content with HEAD unless the origin has indicated support.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9110-9.3.2-no-private-content',
    level: 'SHOULD NOT',
    binds: ['origin server'],
    sentence: { at: '9.3.2-5', sha256: '24f43cc38c13' },
    says: 'Do not rely on private agreements to get content with HEAD.',
    standing: {
      kind: 'application',
      reason:
        'The library hands content over; whether to rely on it is for the application to say.',
    },
  },
  {
    id: 'rfc9110-9.3.2-head-cacheable',
    level: 'MAY',
    binds: ['cache'],
    sentence: { at: '9.3.2-6', sha256: '54b2efe353cf' },
    says: 'May reuse a HEAD response for later HEAD.',
    standing: FOR_CACHES,
  },
];
