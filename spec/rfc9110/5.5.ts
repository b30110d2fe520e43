import type { Requirement } from '../requirement.ts';
import { FOR_AUTHORS } from '../standings.ts';

export const rfc9110Section5_5: readonly Requirement[] = [
  {
    id: 'rfc9110-5.5-trim-before-evaluating',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.5-1', sha256: '48a90bda9658' },
    says: 'Leave out the white space around a field value before evaluating it.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.5-author-limits-values',
    level: 'SHOULD',
    binds: ['specification author'],
    sentence: { at: '5.5-2', sha256: '5854160a117a' },
    says: 'New fields limit values to visible ASCII, SP and HTAB.',
    standing: FOR_AUTHORS,
  },
  {
    id: 'rfc9110-5.5-obs-text-opaque',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '5.5-3', sha256: 'e3a77431d5bd' },
    says: 'Treat obs-text octets in a field value as opaque.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.5-cr-lf-nul',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.5-4', sha256: 'd1ec72907c67' },
    says:
      'CR, LF or NUL in a field value: reject the message, or put SP in its place before ' +
      'using it.',
    ours: 'The message is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.5-may-keep-controls',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '5.5-5', sha256: '6b26416a853b' },
    says: 'May keep control characters other than CR, LF and NUL where they can do no harm.',
    ours: 'Every control character but HTAB is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.5-field-value-octets',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '5.5-s1', sha256: '8b6222536611' },
    says: 'A field value is visible ASCII and obs-text, with SP and HTAB only in between.',
    standing: { kind: 'covered' },
  },
];
