import type { Requirement } from '../requirement.ts';

export const rfc9112Section5_2: readonly Requirement[] = [
  {
    id: 'rfc9112-5.2-no-obs-fold-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '5.2-1', sha256: 'fc260ef25bc8' },
    says: 'Never emit folded field lines, unless destined for message/http packaging.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-5.2-obs-fold-request',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '5.2-2', sha256: '220e6b4555f6' },
    says:
      'Folded line in a request: answer 400, or turn each fold into SP(s) before ' +
      'interpreting or forwarding.',
    standing: { kind: 'covered' },
  },
];
