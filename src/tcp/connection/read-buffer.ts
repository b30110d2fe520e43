/** How the octets that arrive are cut: into messages of so many octets, or as they come. */
export type Framing = number | 'streaming';

/** What became of `bufferUntil()`: set, or the messages are larger than the buffer's minimum. */
export type BufferUntilResult = 'set' | 'above-minimum';

/** What became of `setReadBufferMinimum()`: set, or it is smaller than a message. */
export type ReadBufferMinimumResult = 'set' | 'below-framing';

/**
 * What became of `resizeReadBuffer()`: resized, or it is smaller than a message or what is unread.
 */
export type ReadBufferResizeResult = 'resized' | 'below-framing' | 'below-unread';

/**
 * The sizes of what a connection reads: of a message, the least the buffer shrinks back to, and of
 * the buffer itself. A message is never larger than the minimum, nor that than the buffer.
 *
 * The size is how many octets are handed out at a time in streaming, and how many until the
 * connection lets others have their turn.
 */
export class ReadBuffer {
  #framing: Framing = 'streaming';
  #minimumBytes: number;
  #bytes: number;

  constructor(bytes: number) {
    this.#minimumBytes = bytes;
    this.#bytes = bytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get framing(): Framing {
    return this.#framing;
  }

  bufferUntil(framing: Framing): BufferUntilResult {
    if (framing !== 'streaming' && framing > this.#minimumBytes) return 'above-minimum';
    this.#framing = framing;
    return 'set';
  }

  /** Grows the buffer where it is smaller. */
  setMinimum(bytes: number): ReadBufferMinimumResult {
    if (this.#isBelowFraming(bytes)) return 'below-framing';
    this.#minimumBytes = bytes;
    this.#bytes = Math.max(this.#bytes, bytes);
    return 'set';
  }

  /** Lowers the minimum where it is larger. */
  resize(bytes: number, unreadBytes: number): ReadBufferResizeResult {
    if (this.#isBelowFraming(bytes)) return 'below-framing';
    if (bytes < unreadBytes) return 'below-unread';
    this.#bytes = bytes;
    this.#minimumBytes = Math.min(this.#minimumBytes, bytes);
    return 'resized';
  }

  /** Nothing is unread: a buffer that was grown shrinks back. */
  emptied(): void {
    this.#bytes = this.#minimumBytes;
  }

  #isBelowFraming(bytes: number): boolean {
    return this.#framing !== 'streaming' && bytes < this.#framing;
  }
}
