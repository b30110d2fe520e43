import assert from 'node:assert/strict';
import type { ChunkSendToken } from '../../http/respond/chunk-token.ts';

/**
 * What a connection must keep of its chunks, held against what it tells of them: each settles once,
 * in the order in which they would leave, first those that left, then those that failed.
 */
export class TokenLedger {
  /** The chunks of each response, in the order of the requests. */
  readonly #responses: ChunkSendToken[][] = [];
  readonly #settled: ChunkSendToken[] = [];
  #failed = 0;

  /** Opens the place of a response. Its chunks are noted with what is answered. */
  response(): { accepted(token: ChunkSendToken): void } {
    const tokens: ChunkSendToken[] = [];
    this.#responses.push(tokens);
    return { accepted: (token) => void tokens.push(token) };
  }

  sent(token: ChunkSendToken): void {
    assert.equal(this.#failed, 0, 'no chunk leaves behind one that failed');
    this.#settle(token);
  }

  failed(token: ChunkSendToken): void {
    this.#failed++;
    this.#settle(token);
  }

  /** Whether all that was accepted has settled. */
  isSettled(): boolean {
    return this.#settled.length === this.#responses.flat().length;
  }

  /** How many chunks were accepted, and how many of them have left. */
  counts(): { readonly accepted: number; readonly sent: number } {
    return { accepted: this.#responses.flat().length, sent: this.#settled.length - this.#failed };
  }

  /** The connection is gone. */
  closed(): void {
    assert.deepEqual(this.#settled, this.#responses.flat(), 'each chunk has settled, in order');
  }

  #settle(token: ChunkSendToken): void {
    assert.equal(this.#settled.includes(token), false, `chunk ${token} settles once`);
    this.#settled.push(token);
  }
}
