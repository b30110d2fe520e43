import type { Socket } from 'node:net';
import { isSingle, octetCount, type Octets } from './octets.ts';
import { slices } from './slices.ts';
import type { Address, Wire, WireEvents, WireFailure } from './wire.ts';

/**
 * The most that is handed to the socket at a time, in octets. A larger write goes in pieces,
 * because a socket does not tell how far a write has got, and a close must tell a slow peer from a
 * dead one.
 */
const sliceBytes = 131_072;

/**
 * A wire over a socket of `node:net`, by its documented interface only.
 *
 * The socket must have been made with `allowHalfOpen`. A write that the operating system takes at
 * once is seen by `writableLength`, which is 0 again when `socket.write` returns; so there is one
 * callback for all writes of a connection, and it matters only while a write is pending.
 */
export class NodeWire implements Wire {
  readonly local: Address;
  readonly remote: Address;

  readonly #socket: Socket;

  /** Who is told. Nobody before `open`, nor after the last event or `destroy`. */
  #events: WireEvents | undefined;

  /** What broke the socket, whether somebody was told or not. */
  #failure: WireFailure | undefined;

  /** The pieces that a large write has yet to hand over. */
  #rest: Iterator<readonly Octets[]> | undefined;
  #pending: 'none' | 'some' = 'none';

  constructor(socket: Socket) {
    this.#socket = socket;
    this.local = { host: socket.localAddress ?? '', port: socket.localPort ?? 0 };
    this.remote = { host: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 };
    socket.on('error', (error: NodeJS.ErrnoException) => this.#fail(failureOf(error)));
    socket.on('close', () => this.#fail('failed'));
  }

  open(events: WireEvents): void {
    this.#events = events;
    const failure = this.#failure;
    if (failure !== undefined) {
      queueMicrotask(() => this.#fail(failure));
      return;
    }
    this.#socket.on('data', (bytes: Buffer) => this.#events?.onBytes(bytes));
    this.#socket.on('end', () => this.#events?.onPeerEnd());
  }

  write(octets: Octets | readonly Octets[]): 'written' | 'pending' {
    if (octetCount(octets) <= sliceBytes) this.#put(octets);
    else this.#rest = slices(octets, sliceBytes);
    if (this.#feed()) return 'written';
    this.#pending = 'some';
    return 'pending';
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  end(): void {
    this.#socket.end();
  }

  destroy(): void {
    this.#events = undefined;
    this.#socket.destroy();
  }

  /** Hands over what is left of a write, piece after piece. Answers whether all of it was taken. */
  #feed(): boolean {
    while (this.#isTaken()) {
      const piece = this.#rest?.next();
      if (piece === undefined || piece.done === true) {
        this.#rest = undefined;
        return true;
      }
      this.#put(piece.value);
    }
    return false;
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
    if (!this.#feed()) {
      this.#events?.onProgress();
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

function failureOf(error: NodeJS.ErrnoException): WireFailure {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 'peer-reset' : 'failed';
}
