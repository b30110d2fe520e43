import type { Socket } from 'node:net';
import type { Target } from '../target.ts';
import type { Delivery, Exchanged } from '../verdict.ts';
import { dial, type Dialled } from './dial.ts';
import { ExchangeLog } from './exchange-log.ts';
import { pieces } from './pieces.ts';

/** The most octets that are taken from a target on one connection. */
const RECEIVED_MAX = 16 * 1024 * 1024;
const READ_BYTES = 65_536;

/**
 * How a connection ended, if it has. Two ends are our own: `flooded` where the target sends without
 * measure, `interrupted` where the run is given up.
 */
export type Ending = 'open' | 'fin' | 'rst' | 'flooded' | 'interrupted';

/** How to connect. */
export interface Opening {
  /** For the connection to be accepted, and for each write to be taken. */
  readonly timeoutMs: number;

  /** Ends the connection, and every wait on it, at once. */
  readonly interruption: AbortSignal | undefined;
}

/**
 * One connection to a target, octet by octet as one character each.
 *
 * FIN, RST and silence are kept apart, everything is noted with its time, and nothing that the
 * target does throws.
 */
export class RawConnection {
  readonly #socket: Socket;
  readonly #open: Dialled['open'];
  readonly #opening: Opening;
  readonly #log = new ExchangeLog();
  readonly #startMs = performance.now();
  readonly #interrupt = (): void => {
    this.#end('interrupted');
  };
  #isAccepted = false;
  #ending: Ending = 'open';
  #untaken: string[] = [];
  #receivedCount = 0;
  #wake: (() => void) | undefined;

  /** Made by `open`. */
  constructor(target: Target, opening: Opening) {
    this.#opening = opening;
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    const { socket, open } = dial(target, {
      buffer,
      callback: (count) => {
        this.#receive(buffer.toString('latin1', 0, count));
        return true;
      },
    });
    this.#socket = socket;
    this.#open = open;
    this.#socket.on('end', () => this.#end('fin'));
    this.#socket.on('error', () => this.#end('rst'));
    // Behind an error that came without one of the two above, the connection is gone all the same.
    this.#socket.on('close', () => this.#end('rst'));
    this.#readOnAfterRefusedWrites();
    opening.interruption?.addEventListener('abort', this.#interrupt);
  }

  /** Connects. `undefined` where nobody accepts in time. */
  static async open(target: Target, opening: Opening): Promise<RawConnection | undefined> {
    const connection = new RawConnection(target, opening);
    connection.#socket.once(connection.#open, () => {
      connection.#isAccepted = true;
      connection.#changed();
    });
    // Who accepts and resets in one moment has not refused: a refusal is ECONNREFUSED.
    connection.#socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      connection.#isAccepted ||= code === 'ECONNRESET';
    });
    if (opening.interruption?.aborted === true) connection.#interrupt();
    if (connection.#ending === 'open') await connection.change(opening.timeoutMs);
    if (connection.#isAccepted) return connection;
    connection.destroy();
    return undefined;
  }

  get ending(): Ending {
    return this.#ending;
  }

  /** Everything that went over it so far. */
  get exchange(): Exchanged[] {
    return this.#log.entries();
  }

  /** How many entries the exchange has so far. */
  get exchangeLength(): number {
    return this.#log.length;
  }

  /** Milliseconds since the connection was begun. */
  elapsedMs(): number {
    return Math.round(performance.now() - this.#startMs);
  }

  /**
   * Sends octets. Delivered whole, they are handed over and this does not wait: a target may answer
   * before it reads them all. Octet by octet, the event loop turns after each, so that each leaves
   * as a segment of its own.
   */
  async send(octets: string, delivery: Delivery): Promise<void> {
    const parts = delivery === 'whole' ? [octets] : pieces(octets);
    for (const part of parts) {
      if (!this.#canWrite()) return;
      this.#log.sent(part, this.elapsedMs());
      const written = this.#write(part);
      if (delivery === 'octets' && !(await written)) return;
    }
  }

  /** Sends FIN. Reading goes on. */
  halfClose(): void {
    this.#log.mark('half-closed', this.elapsedMs());
    this.#socket.end();
  }

  /** Sends RST: nothing is read any more. Not for connections of TLS. */
  reset(): void {
    this.#log.mark('reset', this.elapsedMs());
    this.#socket.resetAndDestroy();
  }

  /** Hands over what came since the last call. */
  take(): string {
    const octets = this.#untaken.join('');
    this.#untaken = [];
    return octets;
  }

  /** Waits until something comes or ends, or until `untilMs` on its own clock: then `false`. */
  async change(untilMs: number): Promise<boolean> {
    if (this.#untaken.length > 0) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#wake = undefined;
        resolve(false);
      }, untilMs - this.elapsedMs());
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  /** Waits for the end of the connection until `untilMs`. What comes meanwhile is kept. */
  async ended(untilMs: number): Promise<boolean> {
    const taken: string[] = [];
    while (this.#ending === 'open') {
      taken.push(this.take());
      if (!(await this.change(untilMs))) break;
    }
    this.#untaken.unshift(...taken);
    return this.#ending !== 'open';
  }

  /** Notes that what was waited for did not come. */
  noteSilence(): void {
    this.#log.mark('silence', this.elapsedMs());
  }

  /** Gives the connection up. */
  destroy(): void {
    this.#opening.interruption?.removeEventListener('abort', this.#interrupt);
    this.#socket.removeAllListeners().on('error', () => undefined);
    this.#socket.destroy();
  }

  #canWrite(): boolean {
    if (this.#socket.writable && this.#ending !== 'rst') return true;
    this.#log.mark('refused', this.elapsedMs());
    return false;
  }

  /** Resolves behind the turn of the event loop in which the system took the octets. */
  async #write(part: string): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#opening.timeoutMs, false);
      this.#socket.write(part, 'latin1', (error) => {
        clearTimeout(timer);
        setImmediate(resolve, error === undefined || error === null);
      });
    });
  }

  /**
   * A target may answer, and reset the connection because we still send. The answer is then here
   * already, but the stream gives up everything at the first write that fails. So a failed write
   * only ends the connection after what lies in the system's buffer was read.
   */
  #readOnAfterRefusedWrites(): void {
    const socket = this.#socket;
    const destroy = socket.destroy.bind(socket);
    let refused = false;
    socket.destroy = (error?: NodeJS.ErrnoException) => {
      if (error?.syscall !== 'write') return destroy(error);
      if (refused) return socket;
      refused = true;
      this.#log.mark('refused', this.elapsedMs());
      // The first turn may have been past its reading already; the second reads.
      setImmediate(() => setImmediate(() => setImmediate(() => destroy(error))));
      return socket;
    };
  }

  #receive(octets: string): void {
    if (this.#ending !== 'open') return;
    this.#receivedCount += octets.length;
    this.#log.received(octets, this.elapsedMs());
    this.#untaken.push(octets);
    this.#changed();
    if (this.#receivedCount > RECEIVED_MAX) this.#end('flooded');
  }

  #end(ending: Exclude<Ending, 'open'>): void {
    if (this.#ending !== 'open') return;
    this.#ending = ending;
    if (ending === 'fin' || ending === 'rst') this.#log.mark(ending, this.elapsedMs());
    else this.#socket.destroy();
    this.#changed();
  }

  #changed(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}
