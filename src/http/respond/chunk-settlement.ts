import type { SendToken } from '../../tcp/send-token.ts';
import type { ChunkSendToken } from './chunk-token.ts';

const NONE: readonly ChunkSendToken[] = [];

/** Remembers which send carries which chunks, so that each chunk is settled with its send. */
export class ChunkSettlement {
  readonly #carried: {
    readonly send: SendToken | undefined;
    readonly chunks: readonly ChunkSendToken[];
  }[] = [];

  /** `send` carries these chunks. Sends are named in order. */
  carry(send: SendToken | undefined, chunks: readonly ChunkSendToken[]): void {
    if (chunks.length > 0) this.#carried.push({ send, chunks });
  }

  /** The chunks that `send` carried, in order. Sends are settled in order. */
  settled(send: SendToken): readonly ChunkSendToken[] {
    const [first] = this.#carried;
    if (first?.send !== send) return NONE;
    this.#carried.shift();
    return first.chunks;
  }
}
