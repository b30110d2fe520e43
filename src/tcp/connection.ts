import type { AcceptedSocket } from './accepted-socket.ts';
import type { HandOverResult } from './connection/succession.ts';
import { Lifecycle } from './connection/lifecycle.ts';
import { ClientOwner, ServerOwner } from './connection/owner.ts';
import type {
  BufferUntilResult,
  Framing,
  ReadBufferMinimumResult,
  ReadBufferResizeResult,
} from './connection/read-buffer.ts';
import type { SetTimerResult, TimerToken } from './connection/user-timer.ts';
import type { ClientLifecycleEventReceiver, ServerLifecycleEventReceiver } from './handler.ts';
import type { Target } from './network.ts';
import { nodeNetwork } from './node/node-network.ts';
import type { Octets } from './octets.ts';
import {
  checkBytes,
  checkMs,
  clientSettings,
  serverSettings,
  type TcpClientOptions,
  type TcpConnectionOptions,
} from './options.ts';
import type { Security, TlsDetails } from './security.ts';
import { sendToken, type SendResult, type SendToken } from './send-token.ts';
import type { SocketOption, SocketOptionResult } from './socket-option.ts';
import type { StartTlsResult } from './start-tls.ts';
import { checkTarget } from './target.ts';
import type { Address, Wire } from './wire.ts';

/**
 * The machinery of one TCP connection: a field of the object that is the connection.
 *
 * Every method may be called at any time and from inside every callback. None of them calls back,
 * `send` excepted, which calls `onSendAccepted`; all else is told after the current event, or in a
 * microtask when there is no current event. What cannot be done now is answered, not thrown; thrown
 * is only what can never be right, such as a time of -1.
 */
export class TcpConnection {
  readonly #wire: Wire;
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
    const { wire, clock } = socket;
    const owner = new ServerOwner(handler);
    return new TcpConnection(wire, new Lifecycle(wire, clock, owner, serverSettings(options)));
  }

  /**
   * Opens a connection. Nothing happens and no callback runs before this turn of the event loop has
   * ended; then `onConnected` or `onConnectionFailure` follows, unless it is closed before.
   *
   * A name may have several addresses. They are tried in turn, IPv6 and IPv4 by turns, the next
   * when one has not answered within a quarter of a second.
   *
   * @param handler the owner, as a rule `this`.
   * @throws RangeError when an option or the port is out of range.
   * @throws TypeError when there is no host and no path.
   */
  static client(
    target: Target,
    handler: ClientLifecycleEventReceiver,
    options: TcpClientOptions = {},
  ): TcpConnection {
    const settings = clientSettings(options);
    checkTarget(target);
    const network = options.network ?? nodeNetwork;
    const wire = network.connect(target);
    const owner = new ClientOwner(handler);
    return new TcpConnection(wire, new Lifecycle(wire, network.clock, owner, settings));
  }

  /** Not for users: connections are made with {@link server} and {@link client}. */
  constructor(wire: Wire, lifecycle: Lifecycle) {
    this.#wire = wire;
    this.#lifecycle = lifecycle;
  }

  /**
   * Our end. Empty until a connection that we open is connected, and readable when it is gone.
   */
  get localAddress(): Address {
    return this.#wire.local;
  }

  /** The peer's end, in the same way. */
  get remoteAddress(): Address {
    return this.#wire.remote;
  }

  /** What the TLS handshake has agreed on. Absent in the plain, and until it is done. */
  get tls(): TlsDetails | undefined {
    return this.#wire.tls;
  }

  /** How many octets have arrived, inside TLS where there is TLS. */
  get bytesReceived(): number {
    return this.#lifecycle.receiving.receivedBytes();
  }

  /** How many octets the operating system has taken, counted before TLS is put around them. */
  get bytesSent(): number {
    return this.#lifecycle.sending.sentBytes();
  }

  /** How many octets have arrived that `onReceived` was not given yet. */
  get unreadBytes(): number {
    return this.#lifecycle.receiving.unreadBytes();
  }

  /**
   * The system's own error behind a failure, for logs. What a program has to know is in the reason
   * of the callback.
   */
  get error(): Error | undefined {
    return this.#wire.error;
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
    const count = this.#lifecycle.sending.accepted();
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
   * Asks for messages of exactly `bytes` octets, or for octets as they come. Called from inside
   * `onReceived`, it applies to the next message: so a length can be read before what it counts. A
   * connection begins with `streaming`.
   *
   * @throws RangeError when `bytes` is not a whole number above 0.
   */
  bufferUntil(bytes: Framing): BufferUntilResult {
    if (bytes !== 'streaming') checkBytes('The length of a message', bytes);
    const result = this.#lifecycle.receiving.buffer.bufferUntil(bytes);
    this.#lifecycle.reframed();
    return result;
  }

  /**
   * Sets the size that the read buffer shrinks back to when it is empty, and grows it if it is
   * smaller. Messages may be as large as this.
   *
   * @throws RangeError when `bytes` is not a whole number above 0.
   */
  setReadBufferMinimum(bytes: number): ReadBufferMinimumResult {
    checkBytes('The minimum of the read buffer', bytes);
    return this.#lifecycle.receiving.buffer.setMinimum(bytes);
  }

  /**
   * Sets the size of the read buffer, and lowers its minimum if that is larger.
   *
   * @throws RangeError when `bytes` is not a whole number above 0.
   */
  resizeReadBuffer(bytes: number): ReadBufferResizeResult {
    checkBytes('The size of the read buffer', bytes);
    return this.#lifecycle.receiving.buffer.resize(bytes, this.unreadBytes);
  }

  /**
   * Begins TLS on a connection that is open in the plain, as STARTTLS does when both sides have
   * agreed to. Until `onTlsReady`, sends are refused; a `close()` ends the connection at once.
   *
   * Octets that came behind the agreement came in the plain, whoever sent them. Those that were not
   * handed out yet make this `not-ready`, and nothing should then be done but close. Those in the
   * same call of `onReceived` only its owner can see, unless it reads in messages of known length.
   *
   * @throws TypeError when the network of this connection does not know such a security.
   */
  startTls(security: Security): StartTlsResult {
    return this.#lifecycle.startTls(security);
  }

  /**
   * Ends the connection in order: sends are no longer accepted, what was accepted goes out, then
   * FIN, then the peer's FIN is awaited, and then comes `onClosed`. Each wait has a deadline.
   * Octets that arrive meanwhile still go to `onReceived`; those of a muted connection are dropped,
   * so that the peer's FIN can be seen behind them.
   *
   * A connection that is not open yet, or in a TLS handshake, is gone at once, as with `hardClose`.
   */
  close(): void {
    this.#lifecycle.close();
  }

  /**
   * Ends the connection at once. What the operating system has not taken is lost: those sends fail.
   * Before the end of the turn in which the connection was made, no callback is ever called.
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

  /** As `hardClose`, and by RST (with TLS: no `close_notify`) the peer knows that it is cut off. */
  reset(): void {
    this.#lifecycle.reset();
  }

  /**
   * Gives the connection to another owner: `onStarted` is the first it is told, then `unread` is
   * handed out, and then what comes. Framing goes on as it was.
   *
   * @param unread octets that the owner of before was given and has no use for.
   */
  handOver(owner: ServerLifecycleEventReceiver, unread: Uint8Array): HandOverResult {
    return this.#lifecycle.handOver(owner, unread);
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
   * counts from now, or from when the connection is open. It is noticed up to two ticks of the
   * clock late (200 ms), and never early.
   *
   * @throws RangeError when `ms` is not a finite number above 0.
   */
  setIdleTimeout(ms: number | undefined): void {
    if (ms !== undefined) checkMs('The idle timeout', ms);
    this.#lifecycle.deadlines.setIdle(ms ?? Infinity);
  }

  /**
   * Sets the one timer of this connection: `onTimer` comes after `ms`, up to two ticks late (200
   * ms), and never early. It does not care what moves, and survives `close()`.
   *
   * @throws RangeError when `ms` is not a finite number above 0.
   */
  setTimer(ms: number): SetTimerResult {
    checkMs('The time of a timer', ms);
    return this.#lifecycle.setTimer(ms);
  }

  /** Takes back `setTimer`. Answers whether it was set: a token of the past changes nothing. */
  cancelTimer(token: TimerToken): boolean {
    return this.#lifecycle.cancelTimer(token);
  }

  /** Sets an option of the socket, or says that it cannot be. */
  setSocketOption(option: SocketOption): SocketOptionResult {
    return this.#lifecycle.setSocketOption(option);
  }
}
