import type { Socket, SocketConnectOpts } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { isSingle, octetCount, type Octets } from '../octets.ts';
import type { Security, TlsDetails } from '../security.ts';
import type { SocketOption } from '../socket-option.ts';
import type { Address, Wire, WireEvents, WireFailure } from '../wire.ts';
import { failureOf } from './failure-of.ts';
import { isSocketSecurity, type HandshakeReceiver } from './handshake.ts';
import { slices } from './slices.ts';
import { setSocketOption } from './set-socket-option.ts';
import { tlsDetails } from './tls-details.ts';

/**
 * The most that is handed to the socket at a time, in octets. A larger write goes in pieces,
 * because a socket does not tell how far a write has got, and a close must tell a slow peer from a
 * dead one.
 */
const sliceBytes = 131_072;

/**
 * With TLS, it is known in a later turn whether the operating system has taken what was written.
 */
const tlsSlackBytes = 65_536;

/** Where a wire comes from. */
export interface WireOrigin {
  /** Where to connect, for a wire that was not accepted. */
  readonly target?: SocketConnectOpts;

  /** The name or the address in it. */
  readonly host?: string;

  /** Called once, when the socket holds nothing of the system any more. */
  readonly onReleased?: (wire: NodeWire) => void;
}

const wire = Symbol('wire');

/** A socket that knows its wire: so all sockets share their listeners. */
interface WiredSocket extends Socket {
  readonly [wire]: NodeWire;
}

const nowhere: WireOrigin = {};

/**
 * A wire over a socket of `node:net`, and over the one of `node:tls` that is put over it, by their
 * documented interface only.
 *
 * The socket must have been made with `allowHalfOpen`. A write that the operating system takes at
 * once is seen by `writableLength`, which is 0 again when `socket.write` returns; so there is one
 * callback for all writes of a connection, and it matters only while a write is pending.
 */
export class NodeWire implements Wire, HandshakeReceiver {
  /** What octets go through: the socket of the system, or the one of TLS over it. */
  #socket: Socket;
  readonly #systemSocket: Socket;
  readonly #origin: WireOrigin;

  #local: Address;
  #remote: Address;
  #handshake: 'none' | 'under way' = 'none';
  #tls: TlsDetails | undefined;
  #error: Error | undefined;

  /** Who is told. Nobody before `open`, nor after the last event or `destroy`. */
  #events: WireEvents | undefined;

  /** What broke the socket, whether somebody was told or not. */
  #failure: WireFailure | undefined;

  #peer: 'sending' | 'ended' = 'sending';

  /** The pieces that a large write has yet to hand over. */
  #rest: Iterator<readonly Octets[]> | undefined;
  #pending: 'none' | 'some' = 'none';

  constructor(socket: Socket, origin = nowhere) {
    this.#socket = socket;
    this.#systemSocket = socket;
    this.#origin = origin;
    this.#local = localAddress(socket);
    this.#remote = remoteAddress(socket);
    this.#watch(socket);
  }

  get local(): Address {
    return this.#local;
  }

  get remote(): Address {
    return this.#remote;
  }

  get slackBytes(): number {
    return this.#tls === undefined ? 0 : tlsSlackBytes;
  }

  get tls(): TlsDetails | undefined {
    return this.#tls;
  }

  get error(): Error | undefined {
    return this.#error;
  }

  open(events: WireEvents): void {
    this.#events = events;
    const failure = this.#failure;
    const { target } = this.#origin;
    if (failure !== undefined) queueMicrotask(() => this.#fail(failure));
    else if (target === undefined) this.#listen();
    else this.#connect(target);
  }

  startTls(security: Security): void {
    if (!isSocketSecurity(security)) {
      throw new TypeError('The security is neither a TlsServer nor a TlsClient');
    }
    const { host = '' } = this.#origin;
    this.#systemSocket.removeAllListeners('data').removeAllListeners('end');
    // Until the handshake is done, a peer that has ended is gone.
    this.#systemSocket.allowHalfOpen = false;
    this.#handshake = 'under way';
    security.secure(this.#systemSocket, host, this);
  }

  onHandshakeDone(socket: TLSSocket): void {
    this.#handshake = 'none';
    this.#socket = socket;
    socket.allowHalfOpen = true;
    this.#tls = tlsDetails(socket);
    this.#watch(socket);
    this.#listen();
    this.#events?.onSecured();
  }

  /** The socket broke, in the handshake or at another time. */
  onHandshakeFailed(failure: WireFailure, error: Error): void {
    this.#error ??= error;
    this.#fail(failure);
  }

  onSession(session: Uint8Array): void {
    this.#events?.onTlsSession(session);
  }

  write(octets: Octets | readonly Octets[]): 'written' | 'pending' {
    if (octetCount(octets) <= sliceBytes) this.#put(octets);
    else this.#rest = slices(octets, sliceBytes);
    if (this.#feed() === 'all') return 'written';
    this.#pending = 'some';
    return 'pending';
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  setOption(option: SocketOption): 'set' | 'unsupported' {
    return setSocketOption(this.#systemSocket, option);
  }

  end(): void {
    this.#socket.end();
  }

  destroy(): void {
    this.#events = undefined;
    this.#socket.destroy();
    // The socket of TLS would first wait for what it has to say.
    this.#systemSocket.destroy();
  }

  reset(): void {
    this.#events = undefined;
    this.#systemSocket.resetAndDestroy();
    this.destroy();
  }

  #connect(target: SocketConnectOpts): void {
    const socket = this.#systemSocket;
    socket.on('connectionAttempt', (host: string, port: number) => {
      // Node is in the midst of it, and does not bear being given up from here.
      queueMicrotask(() => this.#events?.onAttempt({ host, port }));
    });
    socket.once('connect', () => {
      this.#local = localAddress(socket);
      this.#remote = remoteAddress(socket);
      this.#listen();
      this.#events?.onConnected();
    });
    socket.connect(target);
  }

  #watch(socket: Socket): void {
    Object.assign(socket, { [wire]: this });
    socket.on('error', NodeWire.#onError);
    socket.on('close', NodeWire.#onClose);
  }

  #listen(): void {
    this.#socket.on('data', NodeWire.#onData);
    this.#socket.on('end', NodeWire.#onEnd);
    // A server may hand sockets over paused.
    this.#socket.resume();
  }

  static #onData(this: WiredSocket, bytes: Buffer): void {
    this[wire].#events?.onBytes(bytes);
  }

  static #onEnd(this: WiredSocket): void {
    this[wire].#peer = 'ended';
    this[wire].#events?.onPeerEnd();
  }

  static #onError(this: WiredSocket, error: NodeJS.ErrnoException): void {
    this[wire].onHandshakeFailed(failureOf(error), error);
  }

  static #onClose(this: WiredSocket): void {
    this[wire].#closed(this);
  }

  #closed(socket: Socket): void {
    if (socket === this.#systemSocket) this.#origin.onReleased?.(this);
    // Both sides have ended in order, and somebody may still be at what came before.
    if (this.#peer === 'ended' && this.#socket.writableFinished) return;
    // In a handshake, TLS tells afterwards what was wrong, if it was not that the peer is gone.
    if (this.#handshake === 'none') this.#fail('failed');
    else setImmediate(() => this.#fail('peer-reset'));
  }

  /** Hands over what is left of a write, piece after piece. Answers how many, or that all is. */
  #feed(): number | 'all' {
    let pieces = 0;
    while (this.#isTaken()) {
      const piece = this.#rest?.next();
      if (piece === undefined || piece.done === true) {
        this.#rest = undefined;
        return 'all';
      }
      this.#put(piece.value);
      pieces++;
    }
    return pieces;
  }

  /** Whether the operating system has all that the socket was given. */
  #isTaken(): boolean {
    const socket = this.#socket;
    // A broken socket drops what it is given, and then its length is 0 as well.
    return socket.writableLength === 0 && !socket.destroyed && socket.errored === null;
  }

  #put(octets: Octets | readonly Octets[]): void {
    if (isSingle(octets)) {
      this.#socket.write(octets, 'latin1', this.#onTaken);
      return;
    }
    this.#socket.cork();
    for (const part of octets) this.#socket.write(part, 'latin1', this.#onTaken);
    this.#socket.uncork();
  }

  /**
   * Called for every write, also for those that were taken at once, and then it changes nothing.
   */
  readonly #onTaken = (): void => {
    if (this.#pending === 'none' || !this.#isTaken()) return;
    const pieces = this.#feed();
    if (pieces !== 'all') {
      // As many as were handed over now: one that had been waiting, and all but the last of them.
      this.#events?.onProgress(pieces * sliceBytes);
      return;
    }
    this.#pending = 'none';
    this.#events?.onWritten();
  };

  #fail(failure: WireFailure): void {
    const events = this.#events;
    this.#failure ??= failure;
    this.#events = undefined;
    events?.onFailed(this.#failure);
  }
}

function localAddress({ localAddress: host = '', localPort: port = 0 }: Socket): Address {
  return { host, port };
}

function remoteAddress({ remoteAddress: host = '', remotePort: port = 0 }: Socket): Address {
  return { host, port };
}
