import type { ChunkedResponse, ChunkSendToken } from 'stallion-http';

/** Sends equal chunks, each when the one before it has left, and then ends the content. */
export class ChunkStream {
  readonly #response: ChunkedResponse;
  readonly #chunk: Uint8Array;
  #left: number;

  /** `count` chunks of `size` octets. Chunks of no octets cannot be sent, and are left out. */
  constructor(response: ChunkedResponse, count: number, size: number) {
    this.#response = response;
    this.#chunk = new Uint8Array(size).fill(0x78);
    this.#left = size === 0 ? 0 : count;
  }

  /**
   * Sends the next chunk, or ends the content.
   *
   * @returns the token of the chunk to wait for; `undefined` when there is none.
   */
  advance(): ChunkSendToken | undefined {
    if (this.#left === 0) {
      this.#response.finish();
      return undefined;
    }
    this.#left--;
    return this.#response.sendChunk(this.#chunk);
  }
}
