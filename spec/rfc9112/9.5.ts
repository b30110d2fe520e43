import type { Requirement } from '../requirement.ts';
import { FOR_CLIENTS } from '../standings.ts';

export const rfc9112Section9_5: readonly Requirement[] = [
  {
    id: 'rfc9112-9.5-graceful-timeout',
    level: 'SHOULD',
    binds: ['client', 'server'],
    sentence: { at: '9.5-1', sha256: '0d66f46bd1cf' },
    says: 'Close gracefully when a timeout is over.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.5-watch-for-close',
    level: 'SHOULD',
    binds: ['client', 'server', 'intermediary'],
    sentence: { at: '9.5-2', sha256: '1d2fc3caeb0c' },
    says: 'Watch open connections for the peer closing them, and react.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.5-may-close-any-time',
    level: 'MAY',
    binds: ['client', 'server', 'proxy'],
    sentence: { at: '9.5-3', sha256: '4c4529cc8a4a' },
    says: 'May close the connection at any time.',
    ours: 'A connection that is idle too long is closed.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.5-keep-under-overload',
    level: 'SHOULD',
    binds: ['server'],
    sentence: { at: '9.5-4', sha256: '68c3235d5e70' },
    says:
      'Under temporary overload keep connections and let flow control work, rather than close ' +
      'them.',
    standing: { kind: 'covered' },
  },
  {
    id: 'rfc9112-9.5-client-watches-while-sending',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '9.5-5', sha256: '9fd1bb832a0e' },
    says: 'While sending a body, watch for an error response.',
    standing: FOR_CLIENTS,
  },
  {
    id: 'rfc9112-9.5-client-stops-when-refused',
    level: 'SHOULD',
    binds: ['client'],
    sentence: { at: '9.5-6', sha256: 'da42557f65ce' },
    says: 'If server refuses the body and is closing, stop sending at once and close.',
    standing: FOR_CLIENTS,
  },
];
