import type { CloseCause } from './close-cause.ts';
import type { TcpConnection } from './connection.ts';
import type { SendToken } from './send-token.ts';

/**
 * What makes an object a connection: it owns a {@link TcpConnection}.
 *
 * A listener's `onAccept` returns one, and through `connection` the listener counts and closes it.
 */
export interface TcpConnectionActor {
  readonly connection: TcpConnection;
}

/**
 * What an accepted connection tells its owner.
 *
 * Every call of {@link TcpConnection} may be made from inside every callback. State is changed
 * before a callback runs. An exception in a callback closes this connection at once, with the cause
 * `fault`, and goes to `options.onFault`; it never reaches the process.
 *
 * A method is required when ignoring it would lose octets, and optional when doing nothing is
 * right.
 */
export interface ServerLifecycleEventReceiver {
  /** The connection is ready to send and receive. Once, and before every other callback. */
  onStarted?(): void;

  /**
   * Octets arrived, in order. They belong to the receiver, which may keep them. Not called while
   * the connection is muted. Still called after `close()`, until the peer has ended, unless the
   * connection is or was muted then.
   */
  onReceived(bytes: Uint8Array): void;

  /**
   * A send was accepted under `token`. Called from inside `send()`, before anything is written, and
   * never for a send that was refused.
   */
  onSendAccepted?(token: SendToken): void;

  /**
   * The operating system has taken the last octet of this send. Once for each accepted send unless
   * `onSendFailed` is called for it; in the order of sending; before `onClosed`, and before the
   * next `onReceived`. It says nothing about the peer. Never called from inside `send()`.
   */
  onSent?(token: SendToken): void;

  /**
   * The operating system did not take the whole of the write that this send was in, and never will.
   * Instead of `onSent`; in the order of sending; behind the last `onSent`, before `onClosed`.
   */
  onSendFailed?(token: SendToken): void;

  /**
   * The operating system takes no more for now: `send()` answers `not-writeable` until later. In
   * turn with `onUnthrottled`, behind the `onSent` that are due, and not once the connection is
   * closing.
   */
  onThrottled?(): void;

  /**
   * The operating system has taken all that was accepted: `send()` is possible again. Behind the
   * `onSent` of all of it, and not once the connection is closing.
   */
  onUnthrottled?(): void;

  /**
   * The peer will send no more. At most once, behind its last octets, and not while the connection
   * is muted. Sending goes on as before. Where this method is absent, the connection closes
   * gracefully.
   */
  onPeerEnd?(): void;

  /**
   * No octet moved in either direction for the idle time. Called again after each further idle time
   * for as long as the connection is open. Where this method is absent, nothing happens.
   */
  onIdleTimeout?(): void;

  /**
   * The listener of this connection is closing, and asks for an end in good order that is not far
   * off. At most once, and not once the connection is closing. Where this method is absent, the
   * connection closes gracefully.
   */
  onListenerClosing?(): void;

  /** The connection is gone. Once, and the last call. Never called for a connection not started. */
  onClosed?(cause: CloseCause): void;
}
