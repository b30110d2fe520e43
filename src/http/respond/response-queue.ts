import type { Octets } from '../../tcp/octets.ts';
import type { ChunkSendToken } from './chunk-token.ts';

/** Names the place of one response in the order of a connection. Counts up from 0. */
export type Place = number;

/** Where the queue lets octets go, in the order in which they have to leave. */
export interface ResponseSink {
  /** Takes octets of the response whose turn it is. `token` is settled when they have left. */
  onLeaving(octets: Octets, token: ChunkSendToken | undefined): void;

  /** The response whose turn it was, and after which the connection has to end, is over. */
  onLastFinished(end: ConnectionEnd): void;
}

/** How a connection ends: in order, or so that the client learns that it did not get everything. */
export type ConnectionEnd = 'close' | 'reset';

/** What is to happen behind a response: the next one, or the end of the connection. */
export type Sequel = 'next' | ConnectionEnd;

interface Waiting {
  readonly parts: { readonly octets: Octets; readonly token: ChunkSendToken | undefined }[];
  sequel: Sequel | 'unfinished';
}

/**
 * Keeps the responses of one connection in the order of their requests.
 *
 * The response at the head goes straight through; those behind it wait. When the head is finished,
 * all that has been waiting for it follows in one pass. While nothing waits, nothing is kept.
 *
 * @spec rfc9112-9.3.2-response-order
 * @spec rfc9112-9.2-response-order
 */
export class ResponseQueue {
  readonly #sink: ResponseSink;

  /** Responses behind the head, once there have been some. */
  #waiting: Map<Place, Waiting> | undefined;
  #head: Place = 0;
  #next: Place = 0;
  #closed = false;
  #waitingBytes = 0;

  constructor(sink: ResponseSink) {
    this.#sink = sink;
  }

  /** How many responses are not finished, or wait for one that is not. */
  get pending(): number {
    return this.#next - this.#head;
  }

  /** The place whose turn it is. */
  get head(): Place {
    return this.#head;
  }

  /** How many octets wait for their turn. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** The place that was opened last. */
  get newest(): Place {
    return this.#next - 1;
  }

  /** Opens the next place. */
  open(): Place {
    return this.#next++;
  }

  /** Adds octets to a response that is not finished. Without effect once the queue is closed. */
  write(place: Place, octets: Octets, token?: ChunkSendToken): void {
    if (this.#closed) return;
    if (place === this.#head) this.#sink.onLeaving(octets, token);
    else {
      this.#waitingBytes += octets.length;
      this.#waitingAt(place).parts.push({ octets, token });
    }
  }

  /** Finishes a response. Those that waited for it follow, as far as they are finished. */
  finish(place: Place, sequel: Sequel): void {
    if (this.#closed) return;
    if (place === this.#head) this.#advance(sequel);
    else this.#waitingAt(place).sequel = sequel;
  }

  /**
   * Lets nothing more through.
   *
   * @returns the tokens of what was waiting, in the order of their places.
   */
  close(): ChunkSendToken[] {
    this.#closed = true;
    const tokens: ChunkSendToken[] = [];
    for (let place = this.#head; place < this.#next; place++) {
      for (const { token } of this.#waiting?.get(place)?.parts ?? []) {
        if (token !== undefined) tokens.push(token);
      }
    }
    this.#waiting = undefined;
    this.#waitingBytes = 0;
    this.#head = this.#next;
    return tokens;
  }

  #advance(finished: Sequel): void {
    let sequel: Waiting['sequel'] = finished;
    while (sequel === 'next') {
      this.#head++;
      if (this.#waiting === undefined || this.#waiting.size === 0) return;
      sequel = this.#release(this.#head, this.#waiting);
    }
    if (sequel === 'close' || sequel === 'reset') this.#sink.onLastFinished(sequel);
  }

  /** Lets go of what waited at a place whose turn has come. */
  #release(place: Place, all: Map<Place, Waiting>): Waiting['sequel'] {
    const waiting = all.get(place);
    if (waiting === undefined) return 'unfinished';
    all.delete(place);
    for (const { octets, token } of waiting.parts) {
      this.#waitingBytes -= octets.length;
      this.#sink.onLeaving(octets, token);
    }
    return waiting.sequel;
  }

  #waitingAt(place: Place): Waiting {
    this.#waiting ??= new Map();
    const known = this.#waiting.get(place);
    if (known !== undefined) return known;
    const waiting: Waiting = { parts: [], sequel: 'unfinished' };
    this.#waiting.set(place, waiting);
    return waiting;
  }
}
