import type { AcceptedSocket } from './accepted-socket.ts';
import type { ServerLifecycleEventReceiver } from './handler.ts';
import { Lifecycle } from './lifecycle.ts';
import type { Octets } from './octets.ts';
import { checkMs, connectionSettings, type TcpConnectionOptions } from './options.ts';
import { sendToken, type SendResult, type SendToken } from './send-token.ts';
import type { Address, Wire } from './wire.ts';

/**
 * The machinery of one TCP connection: a field of the object that is the connection.
 *
 * Every method may be called at any time and from inside every callback. None of them calls back,
 * `send` excepted, which calls `onSendAccepted`; all else is told after the current event, or in a
 * microtask when there is no current event.
 *
 * @example
 * class Echo implements TcpConnectionActor, ServerLifecycleEventReceiver {
 *   readonly connection: TcpConnection;
 *   constructor(socket: AcceptedSocket) {
 *     this.connection = TcpConnection.server(socket, this);
 *   }
 *   onReceived(bytes: Uint8Array): void {
 *     this.connection.send(bytes);
 *   }
 *   onThrottled(): void {
 *     this.connection.mute();
 *   }
 *   onUnthrottled(): void {
 *     this.connection.unmute();
 *   }
 * }
 */
export class TcpConnection {
  /** Our end. Stays readable when the connection is gone. */
  readonly localAddress: Address;

  /** The peer's end. Stays readable when the connection is gone. */
  readonly remoteAddress: Address;

  readonly #lifecycle: Lifecycle;

  /**
   * Takes over what a listener accepted. Nothing is read and no callback runs before this turn of
   * the event loop has ended, so the owner's constructor can finish.
   *
   * @param handler the owner, as a rule `this`.
   * @throws RangeError when an option is out of range.
   */
  static server(
    socket: AcceptedSocket,
    handler: ServerLifecycleEventReceiver,
    options: TcpConnectionOptions = {},
  ): TcpConnection {
    const settings = connectionSettings(options);
    return new TcpConnection(socket.wire, new Lifecycle(socket, handler, settings));
  }

  /** Not for users: connections are made with {@link TcpConnection.server}. */
  constructor(wire: Wire, lifecycle: Lifecycle) {
    this.localAddress = wire.local;
    this.remoteAddress = wire.remote;
    this.#lifecycle = lifecycle;
  }

  /**
   * Sends octets, several runs of them in one gathering write. Nothing is copied: a `Uint8Array` or
   * a list must not change until the send has settled. No octets at all is a send like any other.
   *
   * An accepted send has a token, the next of 1, 2, 3 …, and settles exactly once. While the
   * connection is throttled nothing is kept, and while it starts or closes there is nobody to send
   * to.
   */
  send(octets: Octets | readonly Octets[]): SendResult {
    return this.#lifecycle.send(octets);
  }

  /** The token of the last send that was accepted, if there was one. */
  get lastToken(): SendToken | undefined {
    const count = this.#lifecycle.acceptedSends();
    return count === 0 ? undefined : sendToken(count);
  }

  /**
   * Stops the flow of octets to the owner at once: neither `onReceived` nor `onPeerEnd` is called
   * while muted. What was read already is held; beyond that the peer is slowed down. A muted
   * connection cannot see that its peer has gone.
   *
   * While the connection closes, muting drops incoming octets for good instead.
   */
  mute(): void {
    this.#lifecycle.mute();
  }

  /** Ends `mute`. What was held comes first, and not before the next microtask. */
  unmute(): void {
    this.#lifecycle.unmute();
  }

  /**
   * Ends the connection in order: sends are no longer accepted, what was accepted goes out, then
   * FIN, then the peer's FIN is awaited, and then comes `onClosed`. Each wait has a deadline.
   * Octets that arrive meanwhile still go to `onReceived`; those of a muted connection are dropped,
   * so that the peer's FIN can be seen behind them.
   *
   * A connection that has not started is gone at once, and no callback is ever called.
   */
  close(): void {
    this.#lifecycle.close();
  }

  /**
   * Ends the connection at once. What the operating system has not taken is lost: those sends fail.
   * A connection that has not started is gone, and no callback is ever called.
   */
  hardClose(): void {
    this.#lifecycle.hardClose();
  }

  /**
   * Asks for an end in good order on behalf of the listener: the owner is told with
   * `onListenerClosing`, and where it does not have that, this is `close()`. Listeners call it when
   * they close, as may whoever keeps count of connections. Calling it again changes nothing.
   */
  listenerClosing(): void {
    this.#lifecycle.listenerClosing();
  }

  /** Whether `send` would accept octets now. */
  isWriteable(): boolean {
    return this.#lifecycle.isWriteable();
  }

  /** Whether the connection is closed, or a close is under way. */
  isClosed(): boolean {
    return this.#lifecycle.isClosed();
  }

  /**
   * Sets how long no octet moves before `onIdleTimeout`, in milliseconds, or turns that off. Time
   * counts from now. It is noticed up to two ticks of the clock late (200 ms), and never early.
   *
   * @throws RangeError when `ms` is not a finite number above 0.
   */
  setIdleTimeout(ms: number | undefined): void {
    checkMs('The idle timeout', ms);
    this.#lifecycle.setIdleTimeout(ms);
  }
}
