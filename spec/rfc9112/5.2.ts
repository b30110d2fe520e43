import type { Requirement } from '../requirement.ts';

export const rfc9112Section5_2: readonly Requirement[] = [
  {
    id: 'rfc9112-5.2-no-obs-fold-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '5.2-1', sha256: 'fc260ef25bc8' },
    says: 'Generate no folded field line, but inside message/http.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-5.2-obs-fold-request',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '5.2-2', sha256: '220e6b4555f6' },
    says: 'Answer 400 to a folded line in a request, or put SP for each fold before using it.',
    ours: 'The message is refused with 400.',
    standing: { kind: 'covered' },
  },
];
