import type { Requirement } from '../requirement.ts';

export const rfc9110Section2_4: readonly Requirement[] = [
  {
    id: 'rfc9110-2.4-defined-semantics',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.4-1', sha256: 'dfb9e6641778' },
    says:
      'Read each element by its defined meaning, unless its sender is known to mean something ' +
      'else.',
    standing: {
      kind: 'not-observable',
      reason: 'It is the sum of all other rows, and nothing that could be shown apart from them.',
    },
  },
  {
    id: 'rfc9110-2.4-may-recover',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '2.4-2', sha256: '221c33273fc4' },
    says: 'May make something usable of an invalid construct, unless told otherwise.',
    ours: 'Nothing is recovered: an invalid construct is refused.',
    standing: { kind: 'covered' },
  },
];
