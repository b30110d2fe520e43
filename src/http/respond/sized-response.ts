import type { ChunkSendToken } from './chunk-token.ts';
import { contentOctets, type ContentCourse, type ContentStream } from './content-stream.ts';

/**
 * The content of one response whose length was said beforehand, sent as it is produced.
 *
 * May be used at any time, inside and outside of callbacks.
 */
export class SizedResponse {
  readonly #stream: ContentStream;
  readonly #course: ContentCourse;
  readonly #length: number;
  #sent = 0;

  /** Made by `Responder.startSizedResponse`. */
  constructor(stream: ContentStream, course: ContentCourse, length: number) {
    this.#stream = stream;
    this.#course = course;
    this.#length = length;
  }

  /** Whether the content was ended, or given up. */
  isFinished(): boolean {
    return this.#stream.isFinished();
  }

  /** Whether octets would be on their way at once, as with `ChunkedResponse.isWriteable`. */
  isWriteable(): boolean {
    return this.#stream.isWriteable();
  }

  /** How many octets are still to come. */
  remaining(): number {
    return this.#length - this.#sent;
  }

  /**
   * Sends the next octets, as `ChunkedResponse.sendChunk` does.
   *
   * @throws RangeError when the content would become longer than was said. Nothing was sent then.
   */
  sendChunk(content: string | Uint8Array): ChunkSendToken | undefined {
    const octets = contentOctets(content);
    if (octets.length > this.remaining() && !this.#stream.isFinished()) {
      const sizes = `${octets.length} octets are more than the ${this.remaining()} to come`;
      throw new RangeError(`${sizes} of a content of ${this.#length}`);
    }
    const token = this.#stream.accept(octets.length);
    if (token === undefined) return undefined;
    this.#sent += octets.length;
    this.#stream.write(octets, token);
    return token;
  }

  /**
   * Ends the response. Where octets are missing it is cut, the connection ends, and a fault is
   * reported: the client sees that it did not get everything. Called again, it does nothing.
   */
  finish(): void {
    if (this.#stream.isFinished()) return;
    if (this.remaining() === 0) {
      this.#stream.finish();
      return;
    }
    this.#course.output.misused('content-short', this.#course.request);
    this.#stream.cut();
  }

  /** Gives the content up, and ends the connection. After `finish` it does nothing. */
  abort(): void {
    if (!this.#stream.isFinished()) this.#stream.cut();
  }
}
