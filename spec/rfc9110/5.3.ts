import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9110Section5_3: readonly Requirement[] = [
  {
    id: 'rfc9110-5.3-may-join-lines',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '5.3-1', sha256: '0b1afdc2d47e' },
    says:
      'May join the lines of one name in a section, in their order, with a comma and white ' +
      'space.',
    ours: 'A value asked for by name is joined; the lines can be had apart, too.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.3-proxy-keeps-order',
    level: 'MUST NOT',
    binds: ['proxy'],
    sentence: { at: '5.3-2', sha256: 'd609f3fd4397' },
    says: 'Keep the order of same-named field lines when forwarding.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9110-5.3-no-repeated-names-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '5.3-3', sha256: '6539e0caf645' },
    says:
      'Send a field name more than once only where its definition allows a list; Set-Cookie ' +
      'is the exception.',
    standing: {
      kind: 'application',
      reason:
        'Only the application knows the definitions of its fields; the library repeats none of ' +
        'its own.',
    },
  },
  {
    id: 'rfc9110-5.3-whole-header-section-first',
    level: 'MUST NOT',
    binds: ['server'],
    sentence: { at: '5.3-4', sha256: 'f9522cbb7095' },
    says: 'Do not act on a request before its whole header section has arrived.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.3-set-cookie-apart',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '5.3-s1', sha256: 'b399b1aa63a0' },
    says: 'Lines of Set-Cookie cannot be joined and have to be treated apart.',
    standing: {
      kind: 'client',
      reason: 'Set-Cookie stands in responses, which no server receives.',
    },
  },
];
