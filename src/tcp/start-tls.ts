/**
 * What became of `startTls()`.
 *
 * - `started`: `onTlsReady` or `onTlsFailure` follows.
 * - `not-connected`: the connection is not open, or is closing, or its peer has ended.
 * - `already-tls`: the connection runs over TLS.
 * - `not-ready`: it is muted, or a send has yet to go out, or octets have arrived that were not
 *   handed out. Such octets came in the plain, and must not be taken for ones inside TLS.
 */
export type StartTlsResult = 'started' | 'not-connected' | 'already-tls' | 'not-ready';
