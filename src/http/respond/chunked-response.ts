import { octetString, octetStringFrom, type OctetString } from '../../tcp/octets.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import type { ResponseOutput } from './response-output.ts';
import type { Place, Sequel } from './response-queue.ts';

/**
 * The content of one response, sent chunk by chunk (RFC 9112 7.1).
 *
 * May be used at any time, inside and outside of callbacks.
 */
export class ChunkedResponse {
  readonly #course: ChunkedCourse;
  #finished = false;

  /** Made by `Responder.startChunkedResponse`. */
  constructor(course: ChunkedCourse) {
    this.#course = course;
  }

  /** Whether the content was ended. */
  isFinished(): boolean {
    return this.#finished;
  }

  /**
   * Sends one chunk: octets, which must not change until the chunk is settled, or text as UTF-8.
   *
   * @returns the token under which `onChunkSent` or `onChunkFailed` will report it, exactly once
   * and never from inside this call; `undefined` when the response is finished, the connection is
   * gone, or the chunk is empty (an empty one would end the content).
   */
  sendChunk(content: string | Uint8Array): ChunkSendToken | undefined {
    const octets = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { output, place, content: fate } = this.#course;
    if (octets.length === 0 || this.#finished || !output.isOpen()) return undefined;
    const token = output.nextToken();
    if (fate === 'dropped') output.write(place, NOTHING, token);
    else if (octets.length <= JOINED_BYTES_MAX) output.write(place, inOnePiece(octets), token);
    else this.#writeApart(octets, token);
    return token;
  }

  /**
   * Ends the content. Until then the connection serves no later request. Called again, or on a
   * connection that is gone, it does nothing.
   *
   * @spec rfc9112-7.1-chunk-grammar
   */
  finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    const { output, place, sequel, content } = this.#course;
    if (content === 'sent') output.write(place, LAST_CHUNK);
    output.finish(place, sequel);
  }

  /**
   * Gives the content up: what was sent leaves, no last chunk follows, and the connection ends, by
   * which the client knows that it has not got everything. After `finish` it does nothing.
   *
   * @spec rfc9112-8-incomplete-chunked
   */
  abort(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#course.output.close();
    this.#course.output.finish(this.#course.place, 'close');
  }

  #writeApart(octets: Uint8Array, token: ChunkSendToken): void {
    const { output, place } = this.#course;
    output.write(place, sizeLine(octets));
    output.write(place, octets);
    output.write(place, LINE_END, token);
  }
}

/** Where a chunked response goes, and what comes behind it. */
export interface ChunkedCourse {
  readonly output: ResponseOutput;
  readonly place: Place;
  readonly sequel: Sequel;

  /** `dropped` in answers to HEAD, whose chunks are counted and never written. */
  readonly content: 'sent' | 'dropped';
}

/** Chunks up to this many octets go out in one piece with the lines around them. */
const JOINED_BYTES_MAX = 4096;

const NOTHING = octetString('');
const LINE_END = octetString('\r\n');
const LAST_CHUNK = octetString('0\r\n\r\n');

function sizeLine(octets: Uint8Array): OctetString {
  return octetString(`${octets.length.toString(16)}\r\n`);
}

function inOnePiece(octets: Uint8Array): OctetString {
  return (sizeLine(octets) + octetStringFrom(octets) + LINE_END) as OctetString;
}
