import type { Requirement } from '../requirement.ts';

export const rfc9110Section2_3: readonly Requirement[] = [
  {
    id: 'rfc9110-2.3-parse-defensively',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '2.3-1', sha256: 'ccdad34edd90' },
    says: 'Parse defensively: do not count on an element to fit its grammar or a buffer.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-2.3-lengths-as-sent',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.3-2', sha256: '4b070c02ea62' },
    says: 'Take elements that are at least as long as those one generates oneself.',
    standing: { kind: 'covered' },
  },
];
