import type { Requirement } from '../requirement.ts';

export const rfc9112Section3_2_4: readonly Requirement[] = [
  {
    id: 'rfc9112-3.2.4-options-only',
    level: 'STATEMENT',
    binds: ['sender', 'recipient', 'server'],
    sentence: { at: '3.2.4-s1', sha256: '231389dc6505' },
    says: 'The asterisk-form goes with OPTIONS only, and is about the server as a whole.',
    standing: { kind: 'covered' },
  },
];
