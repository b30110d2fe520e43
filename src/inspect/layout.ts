import type { Framing } from '../http/framing.ts';
import { SpanList, type Span, type SpanName } from './span.ts';

const [CR, LF, SP, HTAB, COLON, SEMICOLON] = [13, 10, 32, 9, 58, 59];

/**
 * Names the parts of one message, as far as it was read: it finds them by their delimiters, and
 * relies on the reader having found that they are what they seem.
 */
export class Layout {
  readonly #octets: Uint8Array;
  readonly #list: SpanList;
  readonly #end: number;

  /** @param end behind the last octet that is known to belong to the message. */
  constructor(octets: Uint8Array, start: number, end: number) {
    this.#octets = octets;
    this.#list = new SpanList(start);
    this.#end = end;
  }

  /** The parts of a request line and a header section. What is left over is `rest`. */
  head(rest: SpanName): this {
    if (this.#lineEnd() === this.#list.at) this.#upTo(this.#list.at + 2, 'empty line');
    const end = this.#lineEnd();
    if (end !== undefined && this.#requestLine(end)) this.#section();
    this.#upTo(this.#end, rest);
    return this;
  }

  /** The parts of a body. */
  body(framing: Framing, rest: SpanName): this {
    if (framing.kind === 'sized') {
      this.#upTo(Math.min(this.#end, this.#list.at + framing.bytes), 'content');
    } else if (framing.kind === 'chunked') {
      this.#chunks();
    }
    this.#upTo(this.#end, rest);
    return this;
  }

  spans(): readonly Span[] {
    return this.#list.spans;
  }

  /** Where the next octets stop being those of the line that begins here: at its CRLF. */
  #lineEnd(): number | undefined {
    for (let at = this.#list.at; at + 1 < this.#end; at++) {
      if (this.#octets[at] === CR && this.#octets[at + 1] === LF) return at;
    }
    return undefined;
  }

  #upTo(end: number, name: SpanName): void {
    this.#list.upTo(end, name);
  }

  /** Answers whether it is a line of three parts. Nothing is named where it is not. */
  #requestLine(end: number): boolean {
    const first = this.#find(SP, this.#list.at, end);
    const second = first === undefined ? undefined : this.#find(SP, first + 1, end);
    if (first === undefined || second === undefined) return false;
    this.#upTo(first, 'method');
    this.#upTo(first + 1, 'SP');
    this.#upTo(second, 'request-target');
    this.#upTo(second + 1, 'SP');
    this.#upTo(end, 'HTTP-version');
    this.#upTo(end + 2, 'CRLF');
    return true;
  }

  /** Field lines up to the empty line. */
  #section(): void {
    for (;;) {
      const end = this.#lineEnd();
      if (end === undefined) return;
      if (end === this.#list.at) {
        this.#upTo(end + 2, 'empty line (end of section)');
        return;
      }
      if (!this.#fieldLine(end)) return;
    }
  }

  #fieldLine(end: number): boolean {
    const colon = this.#find(COLON, this.#list.at, end);
    if (colon === undefined) return false;
    this.#upTo(colon, 'field-name');
    this.#upTo(colon + 1, 'colon');
    let first = colon + 1;
    while (first < end && this.#isBlank(first)) first++;
    let last = end;
    while (last > first && this.#isBlank(last - 1)) last--;
    this.#upTo(first, 'OWS');
    this.#upTo(last, 'field-value');
    this.#upTo(end, 'OWS');
    this.#upTo(end + 2, 'CRLF');
    return true;
  }

  #chunks(): void {
    for (;;) {
      const end = this.#lineEnd();
      if (end === undefined) return;
      const size = this.#chunkHeader(end);
      if (size === undefined) return;
      if (size === 0) {
        this.#section();
        return;
      }
      const dataEnd = this.#list.at + size;
      this.#upTo(Math.min(this.#end, dataEnd), 'chunk-data');
      if (dataEnd + 2 > this.#end || this.#octets[dataEnd] !== CR) return;
      this.#upTo(dataEnd + 2, 'CRLF');
    }
  }

  /** Names the parts of the line that begins a chunk, and answers its size if it has one. */
  #chunkHeader(end: number): number | undefined {
    let digits = this.#list.at;
    while (digits < end && !this.#isBlank(digits) && this.#octets[digits] !== SEMICOLON) digits++;
    const written = text(this.#octets, this.#list.at, digits);
    if (!/^[\dA-Fa-f]+$/.test(written)) return undefined;
    const size = Number.parseInt(written, 16);
    this.#upTo(digits, size === 0 ? 'last-chunk' : 'chunk-size');
    this.#upTo(end, 'chunk-ext');
    this.#upTo(end + 2, 'CRLF');
    return size;
  }

  #find(octet: number | undefined, start: number, end: number): number | undefined {
    for (let at = start; at < end; at++) if (this.#octets[at] === octet) return at;
    return undefined;
  }

  #isBlank(at: number): boolean {
    return this.#octets[at] === SP || this.#octets[at] === HTAB;
  }
}

/** Octets as characters. */
function text(octets: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...octets.subarray(start, end));
}
