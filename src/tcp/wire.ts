import type { Octets } from './octets.ts';

/**
 * Everything that is asked of the operating system for one connection, and nothing else.
 *
 * `NodeWire` keeps this contract over a socket; tests keep it with scripted and simulated wires.
 * The one user of a wire is the `TcpConnection` that owns it.
 */
export interface Wire {
  /** The addresses of both ends, as they were when the connection was made. */
  readonly local: Address;
  readonly remote: Address;

  /**
   * Starts the flow of events into `events`. Called once, and before every other call but
   * `destroy`.
   */
  open(events: WireEvents): void;

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

  /**
   * Sends FIN behind everything written. Called at most once, and never while a write is pending.
   */
  end(): void;

  /**
   * Gives the connection up at once, in both directions. Octets that the operating system has taken
   * still go out if the peer has ended or sends nothing more. No event follows, and no other call.
   * May be called twice.
   */
  destroy(): void;
}

/** What a wire reports. Never called from inside a call to the wire. */
export interface WireEvents {
  /** Octets arrived. They belong to the receiver: the wire neither reuses nor changes them. */
  onBytes(bytes: Uint8Array): void;

  /** Some more of the pending write has been taken, but not yet all. Any number of times. */
  onProgress(): void;

  /** The one pending write has been taken whole by the operating system. */
  onWritten(): void;

  /** The peer sent FIN: no more octets will come. Writing is not affected. At most once. */
  onPeerEnd(): void;

  /** The connection is gone. The last event of a wire. */
  onFailed(failure: WireFailure): void;
}

/** Why a connection broke: the peer reset it, or the operating system gave up on it. */
export type WireFailure = 'peer-reset' | 'failed';

/**
 * One end of a connection. What the operating system does not tell is an empty `host` and port 0.
 */
export interface Address {
  readonly host: string;
  readonly port: number;
}
