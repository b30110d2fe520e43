import type { Requirement } from '../requirement.ts';

export const rfc9112Section3: readonly Requirement[] = [
  {
    id: 'rfc9112-3-lenient-separators',
    level: 'MAY',
    binds: ['recipient', 'server'],
    sentence: { at: '3-1', sha256: '04818f1aaf1f' },
    says:
      'May instead split the request-line on any run of SP, HTAB, VT, FF or bare CR, ' +
      'trimming its ends.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-3-long-method',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '3-2', sha256: '5e623723b5e2' },
    says: 'Method longer than any implemented method: answer 501.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3-long-target',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '3-3', sha256: '2095e09204eb' },
    says: 'request-target longer than server is willing to parse: answer 414.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3-8000-octets',
    level: 'RECOMMENDED',
    binds: ['sender', 'recipient'],
    sentence: { at: '3-4', sha256: '32c092b30c18' },
    says: 'Handle request-lines of at least 8000 octets.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-3-request-line',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '3-s1', sha256: '2ef9fe6da613' },
    says: 'request-line is method, one SP, request-target, one SP, version, then CRLF.',
    standing: { kind: 'covered' },
  },
];
