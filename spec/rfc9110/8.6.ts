import type { Requirement } from '../requirement.ts';

export const rfc9110Section8_6: readonly Requirement[] = [
  {
    id: 'rfc9110-8.6-may-send-on-head',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '8.6-3', sha256: 'bb053cffbbed' },
    says: 'May send Content-Length in the response to HEAD.',
    ours: 'It is sent where the response to GET would have it.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-head-length-as-get',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '8.6-4', sha256: 'bb053cffbbed' },
    says: 'Send in response to HEAD no Content-Length but the one that GET would have had.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-may-send-on-304',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '8.6-5', sha256: 'a41d3ad72159' },
    says: 'May send Content-Length in a 304 to a conditional GET.',
    ours: 'It is sent where the application gave it.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-304-length-as-200',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '8.6-6', sha256: 'a41d3ad72159' },
    says:
      'Send in a 304 no Content-Length but the one that a 200 to the same request would have ' +
      'had.',
    standing: {
      kind: 'application',
      reason: 'Only the application knows what the 200 would have been.',
    },
  },
  {
    id: 'rfc9110-8.6-no-cl-on-1xx-204',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '8.6-7', sha256: '56bdeb1477db' },
    says: 'Send no Content-Length in a 1xx or a 204.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-no-cl-on-connect',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '8.6-8', sha256: '305b5c2d0d25' },
    says: 'Send no Content-Length in a 2xx to CONNECT.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-send-when-known',
    level: 'SHOULD',
    binds: ['origin server'],
    sentence: { at: '8.6-9', sha256: '95a4fd0ac9a0' },
    says:
      'Send Content-Length in a response whose length is known before its head, without ' +
      'Transfer-Encoding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-no-overflow',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '8.6-10', sha256: '3d6bd7480c9a' },
    says: 'Be ready for huge decimal numbers: no overflow, and no loss of precision.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-8.6-identical-list',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '8.6-13', sha256: '19852c87edee' },
    says: 'May reject a list of equal valid lengths, or take it for one of them.',
    ours: 'A list is refused with 400, be its values equal or not.',
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
