import type { CloseCause } from './close-cause.ts';
import type { TcpConnection } from './connection.ts';
import type { TimerToken } from './connection/user-timer.ts';
import type { ConnectionFailure, StartFailure, TlsFailure } from './failure.ts';
import type { SendToken } from './send-token.ts';
import type { Address } from './wire.ts';

/**
 * What makes an object a connection: it owns a {@link TcpConnection}.
 *
 * A listener's `onAccept` returns one, and through `connection` the listener counts and closes it.
 */
export interface TcpConnectionActor {
  readonly connection: TcpConnection;
}

/**
 * What a connection tells its owner, whichever side opened it.
 *
 * Every call of {@link TcpConnection} may be made from inside every callback. State is changed
 * before a callback runs. An exception in a callback closes this connection at once, with the cause
 * `fault`, and goes to `options.onFault`; it never reaches the process.
 *
 * A method is required when ignoring it would lose octets or hide a failure, and optional when
 * doing nothing is right.
 */
export interface LifecycleEventReceiver {
  /**
   * Octets arrived, in order: a message of exactly as many as `bufferUntil` said, or in streaming
   * what there is, at most a buffer's worth. They belong to the receiver, which may keep them. Not
   * called while the connection is muted. Still called after `close()`, until the peer has ended,
   * unless the connection is or was muted then.
   *
   * The answer `yield` lets other connections have their turn before the next call; anything else
   * reads on. A connection that was given a buffer's worth yields by itself.
   */
  onReceived(bytes: Uint8Array): void | 'yield';

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
   * The operating system has taken what was accepted, or so much that `send()` is possible again.
   * Behind the `onSent` of it, and not once the connection is closing.
   */
  onUnthrottled?(): void;

  /**
   * The peer will send no more. At most once, behind its last octets, and not while the connection
   * is muted. Sending goes on as before. Octets that do not make a whole message are not handed out
   * any more; `unreadBytes` tells of them. Where this method is absent, the connection closes
   * gracefully.
   */
  onPeerEnd?(): void;

  /**
   * No octet moved in either direction for the idle time. Called again after each further idle time
   * for as long as the connection is open. Where this method is absent, nothing happens.
   */
  onIdleTimeout?(): void;

  /**
   * The timer of `setTimer` has rung. Once for each that was set and not cancelled; also while the
   * connection closes, but not once it is closed. It may be set again from here.
   */
  onTimer?(token: TimerToken): void;

  /** `startTls` has succeeded: octets are now those inside TLS, and `send` is possible again. */
  onTlsReady?(): void;

  /** `startTls` has failed. Instead of `onTlsReady`; `onClosed` follows at once. */
  onTlsFailure?(reason: TlsFailure): void;

  /**
   * The connection is gone. Once, and the last call. Never called for a connection that did not
   * start.
   */
  onClosed?(cause: CloseCause): void;
}

/** What an accepted connection tells its owner. */
export interface ServerLifecycleEventReceiver extends LifecycleEventReceiver {
  /**
   * The connection is ready to send and receive, with TLS behind the handshake. Once, and before
   * every other callback.
   */
  onStarted?(): void;

  /**
   * The TLS handshake failed. Instead of `onStarted`, and the only callback: neither that nor
   * `onClosed` follows. The connection is gone.
   */
  onStartFailure?(reason: StartFailure): void;

  /**
   * The listener of this connection is closing, and asks for an end in good order that is not far
   * off. At most once, and not once the connection is closing. Where this method is absent, and
   * during the handshake a connection begins with, the connection closes.
   */
  onListenerClosing?(): void;
}

/** What a connection that we open tells its owner. */
export interface ClientLifecycleEventReceiver extends LifecycleEventReceiver {
  /**
   * An address is tried. Once for each, behind the resolution of the name, one after the other: the
   * next when the last has failed, or has not answered within a fraction of a second.
   */
  onConnecting?(remote: Address): void;

  /** The connection is ready to send and receive, with TLS behind the handshake. Once. */
  onConnected?(): void;

  /**
   * The connection could not be made. Instead of `onConnected`, once, and the last call: `onClosed`
   * does not follow.
   */
  onConnectionFailure(reason: ConnectionFailure): void;

  /**
   * The server gave a TLS session. Any number of times, at any time behind `onConnected`. Given to
   * `new TlsClient({ session })`, it lets a later connection to the same server resume it.
   */
  onTlsSession?(session: Uint8Array): void;
}
