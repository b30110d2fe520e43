import { octetString, octetStringFrom, type OctetString } from '../../tcp/octets.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import { contentOctets, type ContentStream } from './content-stream.ts';
import type { HeaderLines } from './header-lines.ts';
import { trailerSection } from './trailer-section.ts';

/**
 * The content of one response, sent chunk by chunk (RFC 9112 7.1).
 *
 * May be used at any time, inside and outside of callbacks.
 */
export class ChunkedResponse {
  readonly #stream: ContentStream;

  /** Made by `Responder.startChunkedResponse`. */
  constructor(stream: ContentStream) {
    this.#stream = stream;
  }

  /** Whether the content was ended, or given up. */
  isFinished(): boolean {
    return this.#stream.isFinished();
  }

  /**
   * Whether a chunk would be on its way at once. Otherwise it would wait in memory: for the client,
   * until `onUnthrottled`, or for the turn of this response. `onChunkSent` tells when one has left.
   */
  isWriteable(): boolean {
    return this.#stream.isWriteable();
  }

  /**
   * Sends one chunk: octets, which must not change until the chunk is settled, or text as UTF-8.
   *
   * @returns the token under which `onChunkSent` or `onChunkFailed` will report it, exactly once
   * and never from inside this call; `undefined` when the response is finished, the connection is
   * gone, or the chunk is empty (an empty one would end the content). Also when more than
   * `outputBytesMax` octets would wait: the response is then cut, and a fault is reported.
   */
  sendChunk(content: string | Uint8Array): ChunkSendToken | undefined {
    const octets = contentOctets(content);
    const token = this.#stream.accept(octets.length);
    if (token === undefined) return undefined;
    if (octets.length <= JOINED_BYTES_MAX) this.#stream.write(inOnePiece(octets), token);
    else this.#writeApart(octets, token);
    return token;
  }

  /**
   * Ends the content. Until then the connection serves no later request. Called again, or on a
   * connection that is gone, it does nothing.
   *
   * @param trailers fields that were not known at the start. A client that has not said
   * `TE: trailers` may drop them on the way.
   * @throws TypeError when a field is not allowed in a trailer section: those that frame, route,
   * authenticate or say how to treat the content. Nothing has happened then.
   *
   * @spec rfc9112-7.1-chunk-grammar
   */
  finish(trailers: HeaderLines = []): void {
    const section = trailerSection(trailers);
    if (this.#stream.isFinished()) return;
    this.#stream.finish(section === '' ? LAST_CHUNK : octetString(`0\r\n${section}\r\n`));
  }

  /**
   * Gives the content up: what was sent leaves, no last chunk follows, and the connection ends, by
   * which the client knows that it has not got everything. After `finish` it does nothing.
   *
   * @spec rfc9112-8-incomplete-chunked
   */
  abort(): void {
    if (!this.#stream.isFinished()) this.#stream.cut();
  }

  #writeApart(octets: Uint8Array, token: ChunkSendToken): void {
    this.#stream.write(sizeLine(octets));
    this.#stream.write(octets);
    this.#stream.write(LINE_END, token);
  }
}

/** Chunks up to this many octets go out in one piece with the lines around them. */
const JOINED_BYTES_MAX = 4096;

const LINE_END = octetString('\r\n');
const LAST_CHUNK = octetString('0\r\n\r\n');

function sizeLine(octets: Uint8Array): OctetString {
  return octetString(`${octets.length.toString(16)}\r\n`);
}

function inOnePiece(octets: Uint8Array): OctetString {
  return (sizeLine(octets) + octetStringFrom(octets) + LINE_END) as OctetString;
}
