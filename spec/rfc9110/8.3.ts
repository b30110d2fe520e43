import type { Requirement } from '../requirement.ts';
import { DESCRIBES_CONTENT } from '../standings.ts';

export const rfc9110Section8_3: readonly Requirement[] = [
  {
    id: 'rfc9110-8.3-content-type-sent',
    level: 'SHOULD',
    binds: ['sender'],
    sentence: { at: '8.3-1', sha256: 'c4c6e34e9398' },
    says: 'Message with content carries Content-Type unless the type is unknown.',
    standing: DESCRIBES_CONTENT,
  },
  {
    id: 'rfc9110-8.3-content-type-missing',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '8.3-2', sha256: '277048ecf325' },
    says: 'Without Content-Type may assume octet-stream or sniff.',
    standing: DESCRIBES_CONTENT,
  },
];
