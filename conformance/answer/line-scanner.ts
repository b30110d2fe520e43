/** One line without its end, and where it stands. */
export interface Line {
  readonly text: string;
  readonly at: number;

  /** How it ends. LF alone is told, and taken as the end. */
  readonly end: 'crlf' | 'lf';
}

/** The most octets of one line. A target that sends more will hardly end it. */
const LINE_MAX = 65_536;

/**
 * Octets that were received and not read yet, taken by lines or by count.
 *
 * What was scanned for a line end once is not scanned again.
 */
export class LineScanner {
  #pending = '';
  #scanned = 0;
  #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  /** The place of the next octet, counted over all octets received. */
  get at(): number {
    return this.#at;
  }

  get pending(): string {
    return this.#pending;
  }

  push(octets: string): void {
    this.#pending += octets;
  }

  /** The next line; `undefined` until it has ended, `'too-long'` where it does not end. */
  line(): Line | 'too-long' | undefined {
    const lf = this.#pending.indexOf('\n', this.#scanned);
    if (lf < 0) {
      this.#scanned = this.#pending.length;
      return this.#scanned > LINE_MAX ? 'too-long' : undefined;
    }
    const at = this.#at;
    const text = this.take(lf + 1).slice(0, -1);
    if (!text.endsWith('\r')) return { text, at, end: 'lf' };
    return { text: text.slice(0, -1), at, end: 'crlf' };
  }

  /** At most `count` octets. */
  take(count: number): string {
    const octets = this.#pending.slice(0, count);
    this.#pending = this.#pending.slice(octets.length);
    this.#at += octets.length;
    this.#scanned = 0;
    return octets;
  }
}
