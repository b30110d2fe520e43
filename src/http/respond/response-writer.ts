import type { Octets } from '../../tcp/octets.ts';
import type { SendResult, SendToken } from '../../tcp/send-token.ts';
import { ChunkSettlement } from './chunk-settlement.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import { Outbox, type Outgoing } from './outbox.ts';
import {
  ResponseQueue,
  type ConnectionEnd,
  type Place,
  type ResponseSink,
  type Sequel,
} from './response-queue.ts';

/** What a writer needs of the connection under it. `TcpConnection` has it. */
export interface Sender {
  isWriteable(): boolean;
  send(octets: Outgoing): SendResult;
  readonly lastToken: SendToken | undefined;
}

/** From how many waiting octets on the producers of answers are asked to wait, and reading does. */
const HIGH_WATER_BYTES = 65_536;

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
  #end: ConnectionEnd | 'none' = 'none';
  #last: Place = Infinity;

  /** The last send that was handed over, and the last one that was settled. */
  #handedOver: SendToken | undefined;
  #settled: SendToken | undefined;

  #handedOverBytes = 0;

  onLeaving(octets: Octets, token: ChunkSendToken | undefined): void {
    this.#outbox.add(octets, token);
  }

  onLastFinished(end: ConnectionEnd): void {
    this.#end = end;
    this.#last = this.#queue.head;
    this.#abandonWaiting();
  }

  /** How the connection has to end behind what was written, once the last response is over. */
  end(): ConnectionEnd | 'none' {
    return this.#end;
  }

  /** The place of the last response, once it is over. */
  last(): Place {
    return this.#last;
  }

  /** Whether the last response is over. */
  hasEnded(): boolean {
    return this.#end !== 'none';
  }

  /** How many responses are still to be finished, or wait for one that is. */
  pending(): number {
    return this.#queue.pending;
  }

  /** Whether everything that was written has been handed over. */
  isFlushed(): boolean {
    return this.#outbox.isEmpty;
  }

  /** Whether everything that was written has left. */
  isSettled(): boolean {
    return this.#outbox.isEmpty && this.#handedOver === this.#settled;
  }

  /** How many octets wait: for their turn, or for a sender that takes them. */
  waitingBytes(): number {
    return this.#queue.waitingBytes + this.#outbox.bytes;
  }

  /** How many octets were handed over in all. */
  handedOverBytes(): number {
    return this.#handedOverBytes;
  }

  /** Whether so much is ready to leave that it is better not to gather more. */
  isFull(): boolean {
    return this.#outbox.bytes >= HIGH_WATER_BYTES;
  }

  /** Whether so much waits for its turn that it is better to produce no more. */
  isCrowded(): boolean {
    return this.#queue.waitingBytes >= HIGH_WATER_BYTES;
  }

  /** Whether it is the turn of this place. */
  isAtHead(place: Place): boolean {
    return this.#queue.head === place;
  }

  /** The place whose turn it is. */
  head(): Place {
    return this.#queue.head;
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
    this.#handedOverBytes += this.#outbox.bytes;
    sender.send(this.#outbox.outgoing());
    this.#handedOver = sender.lastToken;
    this.#settlement.carry(sender.lastToken, this.#outbox.clear());
  }

  /** The chunks that are settled with this send, in order. */
  settled(send: SendToken): readonly ChunkSendToken[] {
    this.#settled = send;
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
