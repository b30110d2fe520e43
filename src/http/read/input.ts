const NOTHING = new Uint8Array(0);

/** The smallest buffer that unfinished messages are gathered in, in octets. */
const GATHERED_BYTES_MIN = 1024;

/**
 * The octets that have arrived and are not used up, and where reading stands in them.
 *
 * What arrives is read where it lies: it is copied only when the octets before it ended inside
 * something that has to lie whole, such as a head. Octets once given out are never overwritten, so
 * views of them stay valid for whoever keeps them.
 */
export class Input {
  /** Holds the octets. Replaced as more arrive. */
  octets: Uint8Array = NOTHING;

  /**
   * The first octet that must be kept: the start of what is being read. Moves only in `release`.
   */
  mark = 0;

  /** Where reading stands, between `mark` and `end`. */
  at = 0;

  /** Behind the last octet that has arrived. */
  end = 0;

  /** Adds octets. The caller does not change them from now on. */
  append(more: Uint8Array): void {
    const kept = this.end - this.mark;
    if (kept === 0) {
      this.#take(more, 0, more.length);
      return;
    }
    // There is never room behind octets that were given to us: those are not written to.
    if (this.octets.length - this.end < more.length) this.#gather(more.length);
    this.octets.set(more, this.end);
    this.end += more.length;
  }

  /** Lets go of everything before the reading position. */
  release(): void {
    this.mark = this.at;
    // A connection that waits for its next request holds no buffer.
    if (this.at === this.end) this.#take(NOTHING, 0, 0);
  }

  /** How many octets have arrived that are not used up. */
  unread(): number {
    return this.end - this.at;
  }

  /** Moves what is kept into a buffer of our own, with room for `more` and as much again. */
  #gather(more: number): void {
    const kept = this.end - this.mark;
    const gathered = new Uint8Array(Math.max(2 * (kept + more), GATHERED_BYTES_MIN));
    gathered.set(this.octets.subarray(this.mark, this.end));
    this.#take(gathered, this.at - this.mark, kept);
  }

  #take(octets: Uint8Array, at: number, end: number): void {
    this.octets = octets;
    this.mark = 0;
    this.at = at;
    this.end = end;
  }
}
