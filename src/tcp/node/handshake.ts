import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Security } from '../security.ts';
import type { WireFailure } from '../wire.ts';

/** A security that can be put over a socket of Node. */
export interface SocketSecurity extends Security {
  /**
   * Begins the handshake. One of the two answers of `receiver` follows, unless the socket is
   * destroyed before.
   *
   * @param host what the connection was opened to, or empty.
   */
  secure(socket: Socket, host: string, receiver: HandshakeReceiver): void;
}

/** What is told how a handshake ends. Never from inside `secure`. */
export interface HandshakeReceiver {
  onHandshakeDone(socket: TLSSocket): void;
  onHandshakeFailed(failure: WireFailure, error: Error): void;

  /** A client was given a session. Also long after the handshake. */
  onSession(session: Uint8Array): void;
}

export function isSocketSecurity(security: Security): security is SocketSecurity {
  return 'secure' in security && typeof security.secure === 'function';
}
