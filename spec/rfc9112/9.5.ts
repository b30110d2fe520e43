import type { Requirement } from '../requirement.ts';

export const rfc9112Section9_5: readonly Requirement[] = [
  {
    id: 'rfc9112-9.5-graceful-timeout',
    level: 'SHOULD',
    binds: ['client', 'server'],
    sentence: { at: '9.5-1', sha256: '0d66f46bd1cf' },
    says: 'Close gracefully when timing out.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-9.5-watch-for-close',
    level: 'SHOULD',
    binds: ['client', 'server', 'intermediary'],
    sentence: { at: '9.5-2', sha256: '1d2fc3caeb0c' },
    says: 'Watch open connections for peer closure and react.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.5-may-close-any-time',
    level: 'MAY',
    binds: ['client', 'server', 'proxy'],
    sentence: { at: '9.5-3', sha256: '4c4529cc8a4a' },
    says: 'May close the transport connection at any time.',
    standing: { kind: 'open' },
  },
  {
    id: 'rfc9112-9.5-keep-under-overload',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.5-4', sha256: '68c3235d5e70' },
    says:
      'Keep connections under temporary overload, relying on flow control rather than ' +
      'closing and expecting retries.',
    standing: { kind: 'open' },
  },
];
