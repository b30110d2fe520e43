import type { Requirement } from '../requirement.ts';

export const rfc9110Section4_2_3: readonly Requirement[] = [
  {
    id: 'rfc9110-4.2.3-may-normalise',
    level: 'MAY',
    binds: ['recipient', 'sender'],
    sentence: { at: '4.2.3-1', sha256: 'a10f53c69aac' },
    says: 'May normalise http and https URIs.',
    ours: 'The target is given as it was sent; of the URI, the host is in lower case.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-4.2.3-no-twin-resources',
    level: 'SHOULD NOT',
    binds: ['origin server'],
    sentence: { at: '4.2.3-2', sha256: 'acb8992fc014' },
    says: 'Let URIs that are the same after normalising not name distinct resources.',
    standing: {
      kind: 'application',
      reason: 'Which resources there are is for the application to say.',
    },
  },
  {
    id: 'rfc9110-4.2.3-uri-equivalence',
    level: 'STATEMENT',
    binds: ['recipient'],
    sentence: { at: '4.2.3-s1', sha256: '2b4eadf5d09f' },
    says:
      'Scheme and host compare case-insensitively; a default or empty port is as none, an ' +
      'empty path as a slash.',
    standing: { kind: 'covered' },
  },
];
