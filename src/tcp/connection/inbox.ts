/**
 * Octets that arrived and nobody has taken yet, in order. Whole runs are handed on without copying;
 * only a message that lies in several runs is put together.
 */
export class Inbox {
  #runs: Uint8Array[] = [];
  #bytes = 0;

  /** How many octets there are. */
  get bytes(): number {
    return this.#bytes;
  }

  put(run: Uint8Array): void {
    if (run.length === 0) return;
    this.#runs.push(run);
    this.#bytes += run.length;
  }

  /** Puts octets before all others. */
  putBack(run: Uint8Array): void {
    if (run.length === 0) return;
    this.#runs.unshift(run);
    this.#bytes += run.length;
  }

  /** Takes what lies in one run, up to `bytesMax` octets. There must be some. */
  takeSome(bytesMax: number): Uint8Array {
    const run = this.#runs[0];
    if (run === undefined) throw new Error('bug: the inbox is empty');
    if (run.length <= bytesMax) {
      this.#runs.shift();
      this.#bytes -= run.length;
      return run;
    }
    this.#runs[0] = run.subarray(bytesMax);
    this.#bytes -= bytesMax;
    return run.subarray(0, bytesMax);
  }

  /** Takes exactly so many octets, of which there must be as many. */
  takeExactly(bytes: number): Uint8Array {
    const first = this.takeSome(bytes);
    if (first.length === bytes) return first;
    const whole = new Uint8Array(bytes);
    whole.set(first);
    for (let at = first.length; at < bytes;) {
      const part = this.takeSome(bytes - at);
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  clear(): void {
    this.#runs = [];
    this.#bytes = 0;
  }
}
