import type { Requirement } from '../requirement.ts';

export const rfc9110Section8_6: readonly Requirement[] = [
  {
    id: 'rfc9110-8.6-head-length-as-get',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '8.6-4', sha256: 'bb053cffbbed' },
    says: 'That value is exactly what GET would have sent, or the field is omitted.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-no-cl-on-1xx-204',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '8.6-7', sha256: '56bdeb1477db' },
    says: 'No Content-Length on 1xx or 204.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-no-cl-on-connect',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '8.6-8', sha256: '305b5c2d0d25' },
    says: 'No Content-Length on 2xx to CONNECT.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9110-8.6-send-when-known',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '8.6-9', sha256: '95a4fd0ac9a0' },
    says:
      'Otherwise send Content-Length when size is known before headers and no ' +
      'Transfer-Encoding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-no-overflow',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '8.6-10', sha256: '3d6bd7480c9a' },
    says: 'Anticipate huge decimal values; no overflow or loss of precision.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-identical-list',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '8.6-13', sha256: '19852c87edee' },
    says: 'Repeated identical values as a list: may reject, or collapse to one value.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-digits-only',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '8.6-s1', sha256: '084fae582ea7' },
    says: 'Content-Length is one or more decimal digits and nothing else.',
    standing: { kind: 'covered' },
  },
];
