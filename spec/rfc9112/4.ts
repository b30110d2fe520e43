import type { Requirement } from '../requirement.ts';

export const rfc9112Section4: readonly Requirement[] = [
  {
    id: 'rfc9112-4-reason-optional',
    level: 'OPTIONAL',
    binds: ['sender', 'server'],
    sentence: { at: '4-1', sha256: '8ea64d06ec7e' },
    says: 'Reason phrase may be omitted from status-line.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-4-sp-after-code',
    level: 'MUST',
    binds: ['server'],
    sentence: { at: '4-4', sha256: '663313b09690' },
    says: 'Keep the SP after the status code even when no reason phrase follows.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-4-status-line',
    level: 'STATEMENT',
    binds: ['sender', 'recipient'],
    sentence: { at: '4-s1', sha256: 'a0e9dfa86fba' },
    says: 'status-line is version, SP, three-digit code, SP, optional reason, CRLF.',
    standing: { kind: 'covered' },
  },
];
