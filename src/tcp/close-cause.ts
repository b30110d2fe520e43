/**
 * Why a connection ended.
 *
 * - `closed`: both sides ended in order, and the operating system took every accepted octet.
 * - `hard-closed`: `hardClose()` was called, or `close()` in the midst of a TLS handshake.
 * - `peer-reset`: the peer reset the connection.
 * - `tls-failed`: TLS went wrong; `onTlsFailure` told how where it was in the handshake.
 * - `failed`: the operating system reported an error.
 * - `deadline`: a graceful close, or an upgrade to TLS, did not finish in its time.
 * - `fault`: a callback of the owner threw.
 */
export type CloseCause =
  'closed' | 'hard-closed' | 'peer-reset' | 'tls-failed' | 'failed' | 'deadline' | 'fault';
