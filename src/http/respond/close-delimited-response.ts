import type { ChunkSendToken } from './chunk-token.ts';
import { contentOctets, type ContentStream } from './content-stream.ts';

/**
 * The content of one response that ends with its connection (RFC 9112 6.3, rule 8): the only way to
 * stream to an HTTP/1.0 client what has no known length.
 *
 * May be used at any time, inside and outside of callbacks.
 */
export class CloseDelimitedResponse {
  readonly #stream: ContentStream;

  /** Made by `Responder.startCloseDelimitedResponse`. */
  constructor(stream: ContentStream) {
    this.#stream = stream;
  }

  /** Whether the content was ended, or given up. */
  isFinished(): boolean {
    return this.#stream.isFinished();
  }

  /** Whether octets would be on their way at once, as with `ChunkedResponse.isWriteable`. */
  isWriteable(): boolean {
    return this.#stream.isWriteable();
  }

  /** Sends the next octets, as `ChunkedResponse.sendChunk` does. */
  sendChunk(content: string | Uint8Array): ChunkSendToken | undefined {
    const octets = contentOctets(content);
    const token = this.#stream.accept(octets.length);
    if (token !== undefined) this.#stream.write(octets, token);
    return token;
  }

  /** Ends the content, and with it the connection. Called again, it does nothing. */
  finish(): void {
    if (!this.#stream.isFinished()) this.#stream.finish();
  }

  /**
   * Gives the content up. An orderly end would make it look complete, so the connection is reset:
   * what was on its way to the client may be lost. After `finish` it does nothing.
   */
  abort(): void {
    if (!this.#stream.isFinished()) this.#stream.cut();
  }
}
