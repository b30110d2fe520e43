import type { Requirement } from '../requirement.ts';

export const rfc9110Section10_1_1: readonly Requirement[] = [
  {
    id: 'rfc9110-10.1.1-may-417',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '10.1.1-1', sha256: 'cc81e2eb820a' },
    says: 'May answer 417 to an expectation other than 100-continue.',
    ours: 'Every other expectation is answered 417.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-10.1.1-ignore-in-http10',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '10.1.1-7', sha256: '9677c475a0c1' },
    says: 'Ignore 100-continue in an HTTP/1.0 request.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-10.1.1-may-omit-100',
    level: 'MAY',
    binds: ['server'],
    sentence: { at: '10.1.1-8', sha256: 'f73a8eb2bb24' },
    says: 'May omit 100 if content has begun arriving or framing says none.',
    ours: '100 is left out when content has begun to arrive, or there is none.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-10.1.1-final-after-100',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '10.1.1-9', sha256: '3e270efd78af' },
    says: 'After a 100 send a final status in the end, unless the connection is closed before.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-10.1.1-close-or-read-on',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '10.1.1-10', sha256: '7b9dca52dd86' },
    says:
      'A final status before all content was read tells whether the connection closes or ' +
      'reading goes on.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-10.1.1-100-or-final',
    level: 'MUST',
    binds: ['origin server'],
    sentence: { at: '10.1.1-11', sha256: '24967f54c481' },
    says: 'To an HTTP/1.1 request that expects 100-continue, send 100 or a final status at once.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-10.1.1-no-waiting-for-content',
    level: 'MUST NOT',
    binds: ['origin server'],
    sentence: { at: '10.1.1-12', sha256: 'c155e49598ff' },
    says: 'Do not wait for content before sending 100.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9110-10.1.1-expect-case',
    level: 'STATEMENT',
    binds: ['recipient', 'server'],
    sentence: { at: '10.1.1-s1', sha256: '25f71ad8e433' },
    says: 'Expect value compares case-insensitively.',
    standing: { kind: 'covered' },
  },
];
