import type { Requirement } from '../requirement.ts';

export const rfc9110Section6_5: readonly Requirement[] = [
  {
    id: 'rfc9110-6.5-trailers-apart',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '6.5-s1', sha256: 'fa92c5f3f180' },
    says: 'Process and store trailer fields apart from header fields.',
    standing: { kind: 'covered' },
  },
];
