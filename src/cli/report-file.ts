import { closeSync, openSync, writeSync } from 'node:fs';

/** A file that a report is written to. A disk that is full ends the report, and not the run. */
export class ReportFile {
  readonly path: string;
  readonly #descriptor: number;
  #fault: unknown;

  /**
   * @param flags `w` for a file of its own, `a` where it is added to what is there.
   *
   * @throws the system's error when it cannot be opened.
   */
  constructor(path: string, flags: 'w' | 'a') {
    this.path = path;
    this.#descriptor = openSync(path, flags);
  }

  /** What went wrong, if something did. */
  get fault(): unknown {
    return this.#fault;
  }

  /** Writes on. Nothing more is written once that has failed. */
  write(text: string): void {
    if (this.#fault !== undefined) return;
    try {
      const octets = Buffer.from(text);
      for (let at = 0; at < octets.length;) at += writeSync(this.#descriptor, octets, at);
    } catch (error) {
      this.#fault = error;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
