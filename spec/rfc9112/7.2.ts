import type { Requirement } from '../requirement.ts';

export const rfc9112Section7_2: readonly Requirement[] = [
  {
    id: 'rfc9112-7.2-compression-parameters',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '7.2-1', sha256: '006d0fd81fc7' },
    says: 'Take parameters of compress, deflate and gzip for an error.',
    standing: { kind: 'covered' },
  },
];
