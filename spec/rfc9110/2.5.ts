import type { Requirement } from '../requirement.ts';

export const rfc9110Section2_5: readonly Requirement[] = [
  {
    id: 'rfc9110-2.5-version-is-capability',
    level: 'STATEMENT',
    binds: ['client', 'server'],
    sentence: { at: '2.5-s1', sha256: 'cc1aab39ee72' },
    says:
      'Version advertised is own capability: major.minor, digit dot digit; minor may rise ' +
      'without breaking syntax.',
    standing: { kind: 'open' },
  },
];
