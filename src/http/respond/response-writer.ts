import type { Octets } from '../../tcp/octets.ts';
import type { SendResult, SendToken } from '../../tcp/send-token.ts';
import { ChunkSettlement } from './chunk-settlement.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import { Outbox, type Outgoing } from './outbox.ts';
import { ResponseQueue, type Place, type ResponseSink, type Sequel } from './response-queue.ts';

/** What a writer needs of the connection under it. `TcpConnection` has it. */
export interface Sender {
  isWriteable(): boolean;
  send(octets: Outgoing): SendResult;
  readonly lastToken: SendToken | undefined;
}

/**
 * The writing side of a connection: answers in order, what waits to leave, and the chunks to
 * settle.
 *
 * Writing puts octets aside; `flush` hands over all of them at once.
 */
export class ResponseWriter implements ResponseSink {
  readonly #queue = new ResponseQueue(this);
  readonly #outbox = new Outbox();
  readonly #settlement = new ChunkSettlement();
  readonly #abandoned: ChunkSendToken[] = [];
  #chunks = 0;
  #ended = false;

  onLeaving(octets: Octets, token: ChunkSendToken | undefined): void {
    this.#outbox.add(octets, token);
  }

  onLastFinished(): void {
    this.#ended = true;
    this.#abandonWaiting();
  }

  /** Whether the last response is complete: the connection has to end behind what was written. */
  hasEnded(): boolean {
    return this.#ended;
  }

  /** How many responses are still to be finished, or wait for one that is. */
  pending(): number {
    return this.#queue.pending;
  }

  /** Whether everything that was written has been handed over. */
  isFlushed(): boolean {
    return this.#outbox.isEmpty;
  }

  /** Opens the place of the next response. */
  open(): Place {
    return this.#queue.open();
  }

  /** Whether this place was opened last. */
  isNewest(place: Place): boolean {
    return this.#queue.newest === place;
  }

  /** A token for the next chunk. */
  nextToken(): ChunkSendToken {
    return ++this.#chunks as ChunkSendToken;
  }

  write(place: Place, octets: Octets, token?: ChunkSendToken): void {
    this.#queue.write(place, octets, token);
  }

  finish(place: Place, sequel: Sequel): void {
    this.#queue.finish(place, sequel);
  }

  /** Adds a whole response behind those that are due, after which the connection has to end. */
  addLast(response: Octets): void {
    const place = this.open();
    this.write(place, response);
    this.finish(place, 'close');
  }

  /** Hands over all that may leave, in one send. While the sender is not writeable, it waits. */
  flush(sender: Sender): void {
    if (this.#outbox.isEmpty || !sender.isWriteable()) return;
    sender.send(this.#outbox.outgoing());
    this.#settlement.carry(sender.lastToken, this.#outbox.clear());
  }

  /** The chunks that are settled with this send, in order. */
  settled(send: SendToken): readonly ChunkSendToken[] {
    return this.#settlement.settled(send);
  }

  /** Gives up what waits for its turn. */
  #abandonWaiting(): void {
    this.#abandoned.push(...this.#queue.close());
  }

  /**
   * Gives up everything that was not handed over.
   *
   * @returns the chunks that were in it, in order.
   */
  abandon(): readonly ChunkSendToken[] {
    this.#abandonWaiting();
    return [...this.#outbox.clear(), ...this.#abandoned.splice(0)];
  }
}
