import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section2_2: readonly Requirement[] = [
  {
    id: 'rfc9112-2.2-octets-not-unicode',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.2-1', sha256: '19449bbc79b7' },
    says: 'Parse a message as octets in a superset of ASCII, never as Unicode characters.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-bare-lf',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '2.2-2', sha256: '3e8d0762dfcc' },
    says: 'May take a lone LF for the end of a start-line or field line, without a CR before it.',
    ours: 'A lone LF is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-no-bare-cr-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '2.2-3', sha256: '865446cf0c0a' },
    says: 'Outside of content generate no CR without its LF.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-bare-cr',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.2-4', sha256: '6da093f596e1' },
    says: 'Take an element with a bare CR for invalid, or put SP in its place before using it.',
    ours: 'The message is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-no-crlf-around-request',
    level: 'MUST NOT',
    binds: ['user agent'],
    sentence: { at: '2.2-5', sha256: '0f1af5255bf7' },
    says: 'Send no additional CRLF ahead of or behind a request.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-2.2-body-line-end-counted',
    level: 'MUST',
    binds: ['user agent'],
    sentence: { at: '2.2-6', sha256: '731c8c01e852' },
    says: 'If the body is ended with a line terminator, count those octets in the body length.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-2.2-ignore-leading-crlf',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '2.2-7', sha256: 'e4962f15e32b' },
    says: 'Skip at least one empty line before a request-line.',
    ours: 'One empty line is skipped, and a second one is refused.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-no-space-after-start-line-sent',
    level: 'MUST NOT',
    binds: ['sender'],
    sentence: { at: '2.2-8', sha256: 'c5d8360c94c5' },
    says: 'Send no white space between the start-line and the first field line.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-space-before-first-field',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '2.2-9', sha256: 'a04a2fc7a323' },
    says:
      'White space before the first field line: reject the message, or drop such lines ' +
      'unread.',
    ours: 'The message is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-2.2-not-grammar',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '2.2-10', sha256: '254c56ce7bcc' },
    says:
      'Answer 400 to octets outside the grammar of a message, listed exceptions aside, and ' +
      'close.',
    standing: { kind: 'covered' },
  },
];
