import { chunkHeader } from '../grammar/chunk-header.ts';
import { CRLF_OCTETS, resumeAt, scanLine } from '../grammar/line.ts';
import { NEED_MORE } from '../grammar/result.ts';
import { reject, type Reject } from '../reject.ts';
import type { Input } from './input.ts';
import type { BodyProgress } from './sized-body.ts';

/** How many times the content the rest of a chunked body may be, once it is large. */
const OVERHEAD_SHARE_MAX = 3;

/**
 * Decodes the chunks of a chunked body (RFC 9112 7.1), up to and with the line of the last chunk.
 * The trailer section behind it is read as a section of its own.
 */
export class ChunkedBodyReader {
  #part: 'header' | 'content' | 'end' = 'header';
  #left = 0;
  #total = 0;
  #scanned = 0;

  /** How many octets so far were no content. */
  #overhead = 0;

  /** Begins a body at the reading position. */
  begin(): void {
    this.#part = 'header';
    this.#total = 0;
    this.#scanned = 0;
    this.#overhead = 0;
  }

  /**
   * Reads on, up to one run of content.
   *
   * @spec rfc9112-6.1-parse-chunked
   * @spec rfc9112-7.1-decode-chunked
   */
  read(input: Input, limits: ChunkLimits, contentBytesMax: number): BodyProgress {
    for (;;) {
      if (this.#part === 'content') return this.#content(input);
      const progress =
        this.#part === 'header' ? this.#header(input, limits, contentBytesMax) : this.#end(input);
      if (progress !== 'read') return progress;
    }
  }

  // @spec rfc9112-7.1.3-decoded-length
  #content(input: Input): Uint8Array | typeof NEED_MORE {
    const bytes = Math.min(this.#left, input.unread());
    if (bytes === 0) return NEED_MORE;
    const content = input.octets.subarray(input.at, input.at + bytes);
    input.at += bytes;
    input.release();
    this.#left -= bytes;
    if (this.#left === 0) this.#part = 'end';
    return content;
  }

  /**
   * A size is compared with what the body may still have before any of its octets is waited for.
   * Each header may be long, but all of them together not much longer than the content: otherwise
   * chunks of one octet would carry hundreds of times what the limit of the content lets in.
   *
   * @spec rfc9112-7.1.1-limit-extensions
   */
  #header(input: Input, limits: ChunkLimits, contentBytesMax: number): PartProgress | 'complete' {
    const endMax = input.at + limits.chunkHeaderBytesMax + CRLF_OCTETS;
    const scanEnd = Math.min(input.end, endMax);
    const lineEnd = scanLine(input.octets, input.at + this.#scanned, scanEnd);
    if (lineEnd === NEED_MORE) {
      if (input.end >= endMax) return reject.chunkHeaderTooLong;
      this.#scanned = resumeAt(input.at, scanEnd);
      return NEED_MORE;
    }
    if (typeof lineEnd !== 'number') return lineEnd;
    const size = chunkHeader(input.octets, input.at, lineEnd);
    if (typeof size !== 'number') return size;
    this.#overhead += lineEnd - input.at + 2 * CRLF_OCTETS;
    this.#total += size;
    if (this.#total > contentBytesMax) return reject.contentTooLarge;
    if (this.#isOutweighed(limits)) return reject.chunkOverhead;
    input.at = lineEnd + CRLF_OCTETS;
    input.release();
    this.#scanned = 0;
    this.#left = size;
    this.#part = 'content';
    return size === 0 ? 'complete' : 'read';
  }

  #isOutweighed({ chunkOverheadBytesMax }: ChunkLimits): boolean {
    const overhead = this.#overhead;
    return overhead > chunkOverheadBytesMax && overhead > OVERHEAD_SHARE_MAX * this.#total;
  }

  /** The line end behind the content of a chunk: a line of no octets, and nothing else. */
  #end(input: Input): PartProgress {
    const endMax = input.at + CRLF_OCTETS;
    const lineEnd = scanLine(input.octets, input.at, Math.min(input.end, endMax));
    if (lineEnd === NEED_MORE) return input.end >= endMax ? reject.chunkEnd : NEED_MORE;
    if (typeof lineEnd !== 'number') return lineEnd;
    input.at = endMax;
    input.release();
    this.#part = 'header';
    return 'read';
  }
}

type PartProgress = 'read' | typeof NEED_MORE | Reject;

/** How large the lines of a chunked body may be, in octets. */
export interface ChunkLimits {
  readonly chunkHeaderBytesMax: number;

  /** All that is no content. Beyond it, three times as much as content is refused. */
  readonly chunkOverheadBytesMax: number;
}
