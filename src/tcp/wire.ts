import type { Octets } from './octets.ts';
import type { Security, TlsDetails } from './security.ts';
import type { SocketOption } from './socket-option.ts';

/**
 * Everything that is asked of the operating system for one connection, and nothing else.
 *
 * `NodeWire` keeps this contract over a socket; tests keep it with scripted and simulated wires.
 * The one user of a wire is the `TcpConnection` that owns it.
 */
export interface Wire {
  /** The addresses of both ends, as they were when the connection came to be. */
  readonly local: Address;
  readonly remote: Address;

  /**
   * How many octets may wait to be taken before the connection counts as throttled: 0 where the
   * operating system answers at once, and more where its answer comes a turn later, as with TLS.
   */
  readonly slackBytes: number;

  /** What the handshake has agreed on, once it has. */
  readonly tls: TlsDetails | undefined;

  /** The system's own error behind `onFailed`, for logs. */
  readonly error: Error | undefined;

  /**
   * Starts the flow of events into `events`. Called once, and before every other call but
   * `destroy`. A wire that was not accepted begins to connect, and until `onConnected` there is no
   * other call but `destroy`.
   */
  open(events: WireEvents): void;

  /**
   * Begins the handshake. At most once, never while a write is pending or reading is paused. Until
   * `onSecured` there is no other call but `destroy` and `setOption`.
   *
   * @throws TypeError when `security` is not one that this wire knows; nothing has happened then.
   */
  startTls(security: Security): void;

  /**
   * Hands octets to the operating system, several of them in one gathering write.
   *
   * - `written`: the operating system has taken every octet.
   * - `pending`: it has not yet; one `onWritten` follows when it has. Until then the caller makes
   *   no further `write`, and changes neither the list nor the octets.
   *
   * A write that fails shows itself as `onFailed`, never as an exception.
   */
  write(octets: Octets | readonly Octets[]): 'written' | 'pending';

  /** Stops reading. Octets that were read already may still arrive as one more `onBytes`. */
  pause(): void;

  /** Reads again. */
  resume(): void;

  /** Sets an option of the socket. `unsupported` where the platform has no way to. */
  setOption(option: SocketOption): 'set' | 'unsupported';

  /**
   * Sends FIN behind everything written, and before it, with TLS, `close_notify`. Called at most
   * once, and never while a write is pending.
   */
  end(): void;

  /**
   * Gives the connection up at once, in both directions. Octets that the operating system has taken
   * still go out if the peer has ended or sends nothing more. No event follows, and no other call.
   * May be called twice.
   */
  destroy(): void;

  /** As `destroy`, but the peer learns that it did not get everything: in the plain, by a RST. */
  reset(): void;
}

/** What a wire reports. Never called from inside a call to the wire. */
export interface WireEvents {
  /** A wire that connects tries this address. Once for each that it tries. */
  onAttempt(remote: Address): void;

  /** A wire that connects has done so. */
  onConnected(): void;

  /** The handshake is done, and octets are now those inside TLS. */
  onSecured(): void;

  /** The server gave a session that a later connection may resume. Any number of times. */
  onTlsSession(session: Uint8Array): void;

  /** Octets arrived. They belong to the receiver: the wire neither reuses nor changes them. */
  onBytes(bytes: Uint8Array): void;

  /** So many more octets of the pending write were taken, but not yet all. Any number of times. */
  onProgress(bytes: number): void;

  /** The one pending write has been taken whole by the operating system. */
  onWritten(): void;

  /** The peer sent FIN: no more octets will come. Writing is not affected. At most once. */
  onPeerEnd(): void;

  /** The connection is gone. The last event of a wire. */
  onFailed(failure: WireFailure): void;
}

/**
 * Why a connection broke, or could not be made.
 *
 * - `peer-reset`: the peer reset it.
 * - `name-not-found`: there is no address for the name.
 * - `refused`: nobody listens there.
 * - `unreachable`: there is no way there, or no answer from there.
 * - `untrusted`: the peer's certificate is missing or not one to trust.
 * - `tls`: the handshake, or TLS later on, went wrong in another way.
 * - `failed`: the operating system gave up on it for another reason.
 */
export type WireFailure =
  'peer-reset' | 'name-not-found' | 'refused' | 'unreachable' | 'untrusted' | 'tls' | 'failed';

/**
 * One end of a connection. Of a unix socket, `host` is the path and `port` is 0. What the operating
 * system does not tell is an empty `host` and port 0.
 */
export interface Address {
  readonly host: string;
  readonly port: number;
}
