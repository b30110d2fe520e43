import type { WireFailure } from '../wire.ts';

const failures: ReadonlyMap<string | undefined, WireFailure> = new Map([
  ['ECONNRESET', 'peer-reset'],
  ['EPIPE', 'peer-reset'],
  ['ECONNREFUSED', 'refused'],
  // There is no such unix socket.
  ['ENOENT', 'refused'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EPROTO', 'tls'],
  ['ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE', 'untrusted'],
]);

/** Sorts an error of Node by its code. */
export function failureOf({ code, syscall }: NodeJS.ErrnoException): WireFailure {
  if (syscall === 'getaddrinfo') return 'name-not-found';
  const isOfTls = code?.startsWith('ERR_SSL_') === true || code?.startsWith('ERR_TLS_') === true;
  return failures.get(code) ?? (isOfTls ? 'tls' : 'failed');
}
