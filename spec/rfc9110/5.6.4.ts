import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_4: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.4-quoted-pair',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.6.4-1', sha256: 'bbcf4d212df2' },
    says: 'Read a backslash and the octet behind it in a quoted-string as that octet.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.6.4-escape-only-needed',
    level: 'SHOULD NOT',
    binds: ['sender'],
    sentence: { at: '5.6.4-2', sha256: 'caf2423ecd41' },
    says: 'Escape nothing in a quoted-string but the double quote and the backslash.',
    standing: { kind: 'application', reason: 'The library writes no quoted-string.' },
  },
  {
    id: 'rfc9110-5.6.4-escape-in-comments',
    level: 'SHOULD NOT',
    binds: ['sender'],
    sentence: { at: '5.6.4-3', sha256: '79f08ddf9f7c' },
    says: 'Escape nothing in a comment but parentheses and the backslash.',
    standing: { kind: 'application', reason: 'The library writes no comment.' },
  },
];
