import type { Requirement } from '../requirement.ts';
import { FOR_INTERMEDIARIES } from '../standings.ts';

export const rfc9112Section2_3: readonly Requirement[] = [
  {
    id: 'rfc9112-2.3-forward-own-version',
    level: 'MUST',
    binds: ['intermediary'],
    sentence: { at: '2.3-1', sha256: '393c6b0855d1' },
    says:
      'Put own protocol version in forwarded messages, except for deliberate downgrade ' +
      'working round an upstream fault.',
    standing: FOR_INTERMEDIARIES,
  },
  {
    id: 'rfc9112-2.3-may-answer-as-http10',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '2.3-2', sha256: '39137338c49b' },
    says:
      'May answer as HTTP/1.0 a client that is known or suspected to fail with later ' +
      'versions.',
    ours: 'Every response is HTTP/1.1.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.3-downgrade-only-for-cause',
    level: 'SHOULD NOT',
    binds: ['server'],
    sentence: { at: '2.3-3', sha256: '2b8650ecb0f4' },
    says: 'Lower the version only for traits of the client, such as its User-Agent.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.3-version-grammar',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '2.3-s1', sha256: 'f1905a5a1732' },
    says: 'The version is HTTP in capitals, a slash, a digit, a dot and a digit.',
    standing: { kind: 'covered' },
  },
];
