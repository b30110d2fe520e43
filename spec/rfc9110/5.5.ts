import type { Requirement } from '../requirement.ts';

export const rfc9110Section5_5: readonly Requirement[] = [
  {
    id: 'rfc9110-5.5-trim-before-evaluating',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.5-1', sha256: '48a90bda9658' },
    says: 'Trim leading and trailing whitespace before evaluating a field value.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.5-obs-text-opaque',
    level: 'SHOULD',
    binds: ['recipient'],
    sentence: { at: '5.5-3', sha256: 'e3a77431d5bd' },
    says: 'Treat obs-text octets in field content as opaque data.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.5-cr-lf-nul',
    level: 'MUST',
    binds: ['recipient'],
    sentence: { at: '5.5-4', sha256: 'd1ec72907c67' },
    says:
      'CR, LF or NUL in a field value: reject message, or turn each into SP before ' +
      'processing or forwarding.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-5.5-may-keep-controls',
    level: 'MAY',
    binds: ['recipient'],
    sentence: { at: '5.5-5', sha256: '6b26416a853b' },
    says: 'May keep other control characters when they occur in a safe context.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9110-5.5-field-value-octets',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '5.5-s1', sha256: '8b6222536611' },
    says: 'Field value is visible ASCII or obs-text octets, with only SP or HTAB between them.',
    standing: { kind: 'covered' },
  },
];
