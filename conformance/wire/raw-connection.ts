import { connect, type Socket } from 'node:net';
import type { Delivery, Exchanged } from '../verdict.ts';
import { pieces } from './pieces.ts';

/** The most octets that are kept of what a target sends on one connection. */
const RECEIVED_MAX = 16 * 1024 * 1024;

/** How a connection ended, if it has. `flooded` is our own end: the target sent without measure. */
export type Ending = 'open' | 'fin' | 'rst' | 'flooded';

/** What a wait for something new came to. */
export type News = 'octets' | 'ended' | 'silence';

/**
 * One TCP connection to a target, octet by octet as one character each.
 *
 * FIN, RST and silence are kept apart, everything is noted with its time, and nothing that the
 * target does throws.
 */
export class RawConnection {
  readonly exchange: Exchanged[] = [];

  /** All octets that came, in order. */
  received = '';
  ending: Ending = 'open';

  readonly #socket: Socket;
  readonly #startMs = performance.now();
  #waiting: (() => void) | undefined;

  /** Takes over a socket that is connected. Made by `open`. */
  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (octets: Buffer) => {
      this.#take(octets.toString('latin1'));
    });
    socket.on('end', () => {
      this.#end('fin');
    });
    socket.on('error', () => {
      this.#end('rst');
    });
    socket.on('close', () => {
      this.#end('fin');
    });
  }

  /** Connects; `undefined` where nobody accepts within `waitMs`. */
  static async open(
    host: string,
    port: number,
    waitMs: number,
  ): Promise<RawConnection | undefined> {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
    const accepted = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(resolve, waitMs, false);
      socket.once('connect', () => {
        clearTimeout(timer);
        resolve(true);
      });
      socket.once('error', () => {
        clearTimeout(timer);
        resolve(false);
      });
    });
    if (accepted) return new RawConnection(socket);
    socket.destroy();
    return undefined;
  }

  /** Milliseconds since the connection was made. */
  elapsedMs(): number {
    return Math.round(performance.now() - this.#startMs);
  }

  /** Sends octets. Resolves when they have been handed over, or cannot be any more. */
  async send(octets: string, delivery: Delivery): Promise<void> {
    this.#note('sent', octets);
    for (const piece of delivery === 'whole' ? [octets] : pieces(octets)) {
      if (!this.#socket.writable || this.ending === 'rst') return;
      await this.#write(piece);
    }
  }

  /** Sends FIN. Reading goes on. */
  halfClose(): void {
    this.#note('half-closed');
    this.#socket.end();
  }

  /** Waits for more octets than `known`, or the end of the connection. */
  async news(known: number, waitMs: number): Promise<News> {
    if (this.received.length > known) return 'octets';
    if (this.ending !== 'open') return 'ended';
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.#waiting = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#waiting = undefined;
    if (this.received.length > known) return 'octets';
    if (this.#hasEnded()) return 'ended';
    this.#note('silence');
    return 'silence';
  }

  /** Gives the connection up. What ends it from now on is our doing, and is not noted. */
  destroy(): void {
    this.#socket.removeAllListeners();
    this.#socket.on('error', () => undefined);
    this.#socket.destroy();
  }

  #hasEnded(): boolean {
    return this.ending !== 'open';
  }

  /** Between two writes the event loop turns, so that each leaves as a segment of its own. */
  #write(piece: string): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.once('close', resolve);
      this.#socket.write(piece, 'latin1', () => {
        this.#socket.off('close', resolve);
        setImmediate(resolve);
      });
    });
  }

  #take(octets: string): void {
    if (this.ending === 'flooded') return;
    this.received += octets;
    this.#note('received', octets);
    if (this.received.length > RECEIVED_MAX) {
      this.#end('flooded');
      this.#socket.destroy();
    }
    this.#waiting?.();
  }

  #end(ending: Exclude<Ending, 'open'>): void {
    if (this.ending !== 'open' && !(this.ending === 'fin' && ending === 'rst')) return;
    this.ending = ending;
    this.#note(ending === 'rst' ? 'rst' : 'fin');
    this.#waiting?.();
  }

  #note(kind: Exchanged['kind'], octets?: string): void {
    const atMs = this.elapsedMs();
    if (kind === 'sent' || kind === 'received') {
      this.exchange.push({ kind, octets: octets ?? '', atMs });
    } else {
      this.exchange.push({ kind, atMs });
    }
  }
}
