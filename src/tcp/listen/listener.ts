import type { Alarm } from '../clock.ts';
import type { Network, Place } from '../network.ts';
import { nodeNetwork } from '../node/node-network.ts';
import { checkMs } from '../options.ts';
import type { Address } from '../wire.ts';
import { Accepting, type AcceptReceiver } from './accepting.ts';
import type { AdmissionLimits } from './admission.ts';
import type { ListenerCounts } from './counts.ts';
import { limitsOf, placeOf, type TcpListenerOptions } from './options.ts';

/** How a listener was drained. */
export interface Drained {
  /** Connections that were gone before the deadline. */
  readonly ended: number;

  /** Connections that were cut off at the deadline. */
  readonly cut: number;
}

const noCounts: ListenerCounts = {
  accepted: 0,
  refused: 0,
  pausedAtLimit: 0,
  pausedForDescriptors: 0,
};

/**
 * Accepts connections, and hands each to an object of yours.
 *
 * @example
 * const listener = new TcpListener({ port: 8080 }, (socket) => new Echo(socket));
 * await listener.listen();
 */
export class TcpListener {
  readonly #options: TcpListenerOptions;
  readonly #what: { place: Place; limits: AdmissionLimits; network: Network };
  readonly #onAccept: AcceptReceiver;
  #accepting: Accepting | undefined;
  #listening: Promise<Address> | undefined;
  #closing: Promise<void> | undefined;

  /**
   * @param onAccept called once for each connection. If it throws, the connection is destroyed, and
   *   the listener goes on.
   * @throws RangeError when a number is out of range.
   * @throws TypeError when it is not said where to listen, or in two ways.
   */
  constructor(options: TcpListenerOptions, onAccept: AcceptReceiver) {
    const network = options.network ?? nodeNetwork;
    this.#what = { place: placeOf(options), limits: limitsOf(options), network };
    this.#options = options;
    this.#onAccept = onAccept;
  }

  /** How many accepted connections are not gone yet. */
  get connectionCount(): number {
    return this.#accepting?.connectionCount() ?? 0;
  }

  /** What has happened since `listen()`. */
  get counts(): ListenerCounts {
    return this.#accepting?.counts() ?? noCounts;
  }

  /**
   * Begins to accept connections, and resolves to the address it does so at. A second call answers
   * what the first one did.
   *
   * Rejects with an `Error` whose message is one line that names the address and the reason, as
   * when the port is in use; the `cause` is the system's own error.
   */
  listen(): Promise<Address> {
    this.#listening ??= this.#listen();
    return this.#listening;
  }

  /**
   * Accepts no more, and asks every connection to end in good order: with `onListenerClosing` where
   * its owner has that, and gracefully where not. Resolves when all are gone, which the deadlines
   * of a graceful close bound. May be called at any time, and again.
   */
  close(): Promise<void> {
    if (this.#closing !== undefined) return this.#closing;
    this.#closing = this.#stop();
    for (const { connection } of this.#actors()) connection.listenerClosing();
    return this.#closing;
  }

  /**
   * Accepts no more, and ends every connection at once: what they had still to send is lost.
   * Resolves when all are gone. May be called at any time, also while `close` waits.
   */
  hardClose(): Promise<void> {
    this.#closing ??= this.#stop();
    for (const { connection } of this.#actors()) connection.hardClose();
    return this.#closing;
  }

  /**
   * `close()` for so many milliseconds, and then `hardClose()` for what is left. Resolves when all
   * are gone, to how they went.
   *
   * @throws RangeError when `ms` is not a finite number above 0.
   */
  drain(ms: number): Promise<Drained> {
    checkMs('The deadline of a drain', ms);
    return this.#drain(ms);
  }

  async #drain(ms: number): Promise<Drained> {
    const { clock } = this.#what.network;
    const all = this.connectionCount;
    let cut = 0;
    const deadline: Alarm = {
      onAlarm: () => {
        cut = this.connectionCount;
        void this.hardClose();
      },
    };
    clock.set(deadline, clock.now() + ms);
    await this.close();
    clock.cancel(deadline);
    return { ended: all - cut, cut };
  }

  #actors(): ReturnType<Accepting['actors']> {
    return this.#accepting?.actors() ?? [];
  }

  #listen(): Promise<Address> {
    if (this.#closing !== undefined) return Promise.reject(new Error('The listener is closed'));
    return new Promise((resolve, reject) => {
      const answer = (listens: Address | Error): void => {
        if (listens instanceof Error) reject(listens);
        else resolve(listens);
      };
      this.#accepting = new Accepting(this.#what, this.#options, this.#onAccept, answer);
    });
  }

  #stop(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#accepting === undefined) resolve();
      else this.#accepting.close(resolve);
    });
  }
}
