import type { Requirement } from '../requirement.ts';

export const rfc9110Section2_2: readonly Requirement[] = [
  {
    id: 'rfc9110-2.2-grammar-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '2.2-12', sha256: 'dd8ac55541e9' },
    says: 'Generate no protocol element that its ABNF rule does not match.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-2.2-own-role-only',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '2.2-13', sha256: 'b77d02a77503' },
    says: 'Generate nothing that only a role may send which one does not have for this message.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-2.2-workarounds',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '2.2-14', sha256: 'dcb7f4fa7bb9' },
    says: 'May work round peers that do not conform, if only those at fault are treated so.',
    ours: 'There are no workarounds: every peer is held to the same rules.',
    standing: { kind: 'covered' },
  },
];
