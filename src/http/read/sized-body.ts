import { NEED_MORE } from '../grammar/result.ts';
import type { Reject } from '../reject.ts';
import type { Input } from './input.ts';

/** What reading a body came to: a run of content, its end, a lack of octets, or a refusal. */
export type BodyProgress = Uint8Array | 'complete' | typeof NEED_MORE | Reject;

/**
 * Reads a body of known length.
 *
 * @spec rfc9112-6.3-content-length-octets
 */
export class SizedBodyReader {
  #left = 0;

  /** Begins a body of this many octets. */
  begin(bytes: number): void {
    this.#left = bytes;
  }

  /** Reads on: all that has arrived of the body is one run. */
  read(input: Input): Exclude<BodyProgress, Reject> {
    if (this.#left === 0) return 'complete';
    const bytes = Math.min(this.#left, input.unread());
    if (bytes === 0) return NEED_MORE;
    const content = input.octets.subarray(input.at, input.at + bytes);
    input.at += bytes;
    input.release();
    this.#left -= bytes;
    return content;
  }
}
