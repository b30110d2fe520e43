import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_6_2: readonly Requirement[] = [
  {
    id: 'rfc9110-5.6.2-token',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '5.6.2-s1', sha256: '975cfbf37595' },
    says: 'A token is one or more characters of the tchar set; delimiters and non-ASCII are none.',
    standing: { kind: 'covered' },
  },
];
