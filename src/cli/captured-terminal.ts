import { Readable, Writable } from 'node:stream';
import type { Terminal } from './terminal.ts';

/** A terminal whose text a test can read, and that a test can interrupt. */
export class CapturedTerminal implements Terminal {
  readonly in: AsyncIterable<Uint8Array>;
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  readonly interruption: AbortSignal;
  readonly #interruption = new AbortController();
  #printed = '';
  #complained = '';

  /** Gets the text as it comes. */
  onPrinted: (text: string) => void = () => undefined;

  /** @param input what comes in. */
  constructor(input: Uint8Array = new Uint8Array(0)) {
    this.in = Readable.from([input]);
    this.interruption = this.#interruption.signal;
    this.out = collecting((text) => {
      this.#printed += text;
      this.onPrinted(text);
    });
    this.err = collecting((text) => {
      this.#complained += text;
    });
  }

  printed(): string {
    return this.#printed;
  }

  complained(): string {
    return this.#complained;
  }

  interrupt(): void {
    this.#interruption.abort();
  }
}

function collecting(take: (text: string) => void): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      take(chunk.toString());
      done();
    },
  });
}
