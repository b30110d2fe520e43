import type { Requirement } from '../requirement.ts';

export const rfc9112Section2_2: readonly Requirement[] = [
  {
    id: 'rfc9112-2.2-octets-not-unicode',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.2-1', sha256: '19449bbc79b7' },
    says:
      'Parse message as octets in an ASCII-superset encoding, never as a Unicode character ' +
      'stream.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-bare-lf',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '2.2-2', sha256: '3e8d0762dfcc' },
    says: 'May take a lone LF as end of start-line or field line, dropping a CR before it.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-no-bare-cr-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '2.2-3', sha256: '865446cf0c0a' },
    says: 'Never produce a CR lacking its LF in any protocol element other than content.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-bare-cr',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.2-4', sha256: '6da093f596e1' },
    says:
      'On a bare CR, treat the element as invalid, or turn each such CR into SP before use ' +
      'or forwarding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-ignore-leading-crlf',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '2.2-7', sha256: 'e4962f15e32b' },
    says: 'Skip at least one blank CRLF line arriving before a request-line.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-no-space-after-start-line-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '2.2-8', sha256: 'c5d8360c94c5' },
    says: 'Put no whitespace between start-line and first field line.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-2.2-space-before-first-field',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.2-9', sha256: 'a04a2fc7a323' },
    says:
      'Whitespace before first field: reject message, or drop each whitespace-led line ' +
      'unprocessed until a proper field or section end.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-not-grammar',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '2.2-10', sha256: '254c56ce7bcc' },
    says:
      'Octets not matching HTTP-message grammar, listed leniencies aside: answer 400 and ' +
      'close.',
    standing: { kind: 'covered' },
  },
];
