import type { ChunkSendToken } from '../../http/respond/chunk-token.ts';
import type { Responder } from '../../http/respond/responder.ts';
import type { Random } from '../../testing/random.ts';
import { filler } from './numbered-requests.ts';
import type { TokenLedger } from './token-ledger.ts';

/** A response of either framing, as far as this needs it. */
interface Streamed {
  sendChunk(content: string): ChunkSendToken | undefined;
  finish(): void;
  abort(): void;
}

interface Sending {
  readonly response: Streamed;
  readonly note: { accepted(token: ChunkSendToken): void };
  readonly chunks: string[];
  readonly underWay: Set<ChunkSendToken>;
}

/** How a windowed sender goes about it. */
export interface WindowOptions {
  /** How many chunks of a response may be under way. */
  readonly window: number;
  readonly chunksMax: number;
  readonly chunkBytesMax: number;

  /** How likely a response is given up half-way. */
  readonly abortChance?: number;
}

/**
 * Streams the content of responses so that only so many chunks of each are under way: the next is
 * sent when one has left. It does nothing else to go on, so a token that does not come stops it.
 */
export class WindowedSender {
  readonly #random: Random;
  readonly #ledger: TokenLedger;
  readonly #options: WindowOptions;
  readonly #sendings = new Set<Sending>();

  /** The content of each response, in the order of the requests. */
  readonly contents: string[] = [];

  constructor(random: Random, ledger: TokenLedger, options: WindowOptions) {
    this.#random = random;
    this.#ledger = ledger;
    this.#options = options;
  }

  /** Begins the response to one request. */
  start(responder: Responder): void {
    const { chunksMax, chunkBytesMax } = this.#options;
    const chunks = Array.from({ length: this.#random.between(0, chunksMax) }, () =>
      filler(this.#random.between(1, chunkBytesMax)),
    );
    const content = chunks.join('');
    const started = this.#random.chance(0.5)
      ? responder.startChunkedResponse(200)
      : responder.startSizedResponse(200, content.length);
    if (started.kind !== 'streaming-started') return;
    this.contents.push(content);
    const note = this.#ledger.response();
    const sending = { response: started.response, note, chunks, underWay: new Set<never>() };
    this.#sendings.add(sending);
    this.#sendMore(sending);
  }

  /** Whether every response that was begun has all its content. */
  isIdle(): boolean {
    return this.#sendings.size === 0;
  }

  /** A chunk has left: there is room for another. */
  sent(token: ChunkSendToken): void {
    for (const sending of this.#sendings) {
      if (sending.underWay.delete(token)) this.#sendMore(sending);
    }
  }

  #sendMore(sending: Sending): void {
    const { response, note, chunks, underWay } = sending;
    while (underWay.size < this.#options.window) {
      if (this.#random.chance(this.#options.abortChance ?? 0)) response.abort();
      const [next] = chunks;
      if (next === undefined) break;
      const token = response.sendChunk(next);
      if (token === undefined) return;
      chunks.shift();
      underWay.add(token);
      note.accepted(token);
    }
    if (chunks.length > 0 || !this.#sendings.delete(sending)) return;
    response.finish();
  }
}
