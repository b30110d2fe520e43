import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_4: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.4-quoted-pair',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.6.4-1', sha256: 'bbcf4d212df2' },
    says: 'In a quoted-string, read backslash plus octet as that octet.',
    standing: { kind: 'covered' },
  },
];
