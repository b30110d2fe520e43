import type { Requirement } from '../requirement.ts';

export const rfc9112Section3: readonly Requirement[] = [
  {
    id: 'rfc9112-3-lenient-separators',
    level: 'MAY',
    binds: ['recipient', 'server'],
    sentence: { at: '3-1', sha256: '04818f1aaf1f' },
    says: 'May split the request-line at any run of SP, HTAB, VT, FF and bare CR.',
    ours: 'Only one SP separates, and anything else is refused with 400.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3-long-method',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '3-2', sha256: '5e623723b5e2' },
    says: 'Answer 501 to a method longer than any that is implemented.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3-long-target',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '3-3', sha256: '2095e09204eb' },
    says: 'Answer 414 to a target longer than one will parse.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3-8000-octets',
    level: 'RECOMMENDED',
    binds: ['sender', 'recipient'],
    sentence: { at: '3-4', sha256: '32c092b30c18' },
    says: 'Support request-lines of at least 8000 octets.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3-request-line',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '3-s1', sha256: '2ef9fe6da613' },
    says: 'A request-line is method, target and version, with one SP in between.',
    standing: { kind: 'covered' },
  },
];
