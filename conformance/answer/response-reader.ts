import { framingOf, type Head } from './framing.ts';
import { readFieldLine } from './field-line.ts';
import { LineScanner, type Line } from './line-scanner.ts';
import { readStatusLine } from './status-line.ts';
import { readChunkSize } from './chunk-size.ts';
import type { Fault, FaultKind, FieldLine, Framing, Response } from './response.ts';

/** What has become of an answer. */
export type Reading =
  | { readonly kind: 'reading'; readonly begun: boolean }
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'malformed'; readonly fault: Fault };

type State =
  | 'status-line'
  | 'field-lines'
  | 'sized'
  | 'chunk-size'
  | 'chunk'
  | 'chunk-end'
  | 'trailers'
  | 'close';

/** The most octets of a head. */
const HEAD_MAX = 262_144;

/**
 * Reads one response, as its octets come.
 *
 * It never guesses where the response ends: where that cannot be known, it is malformed. A fault
 * that hides nothing, such as an LF without CR at the end of a line, is noted, and reading goes on.
 */
export class ResponseReader {
  readonly #method: string;
  readonly #scanner: LineScanner;
  readonly #start: number;
  readonly #faults: Fault[] = [];
  readonly #fields: FieldLine[] = [];
  readonly #trailers: FieldLine[] = [];
  readonly #content: string[] = [];
  #state: State = 'status-line';
  #statusLine: Omit<Head, 'fields'> = { version: '', status: 0, reason: '' };
  #framing: Framing = { kind: 'none' };
  #due = 0;
  #reading: Exclude<Reading, { kind: 'reading' }> | undefined;

  /** `method` is that of the request. `start` is the place of the first octet to come. */
  constructor(method: string, start: number) {
    this.#method = method;
    this.#start = start;
    this.#scanner = new LineScanner(start);
  }

  get reading(): Reading {
    const begun = this.#state !== 'status-line' || this.#scanner.pending !== '';
    return this.#reading ?? { kind: 'reading', begun };
  }

  /** Octets that were pushed and are not part of the response. */
  get rest(): string {
    return this.#scanner.pending;
  }

  push(octets: string): void {
    this.#scanner.push(octets);
    while (this.#reading === undefined && this.#step());
  }

  /** The connection ended, and with it a response that has no other end. */
  end(by: 'fin' | 'rst'): void {
    if (this.#reading !== undefined || this.#state !== 'close') return;
    if (by === 'rst') this.#note('reset', 'RST where its content ends', this.#scanner.at);
    this.#complete();
  }

  /** Reads on. `false` where more octets are needed. */
  #step(): boolean {
    switch (this.#state) {
      case 'sized':
      case 'chunk':
        return this.#run();
      case 'chunk-end':
        return this.#chunkEnd();
      case 'close':
        this.#content.push(this.#scanner.take(Infinity));
        return false;
      case 'status-line':
      case 'field-lines':
      case 'chunk-size':
      case 'trailers':
        return this.#line();
    }
  }

  #run(): boolean {
    const octets = this.#scanner.take(this.#due);
    this.#content.push(octets);
    this.#due -= octets.length;
    if (this.#due > 0) return false;
    if (this.#state === 'sized') this.#complete();
    else this.#state = 'chunk-end';
    return true;
  }

  #chunkEnd(): boolean {
    const { pending } = this.#scanner;
    if (pending.length < 2 && '\r\n'.startsWith(pending)) return false;
    if (!pending.startsWith('\r\n')) return this.#fail('chunk', 'no CRLF behind the chunk');
    this.#scanner.take(2);
    this.#state = 'chunk-size';
    return true;
  }

  #line(): boolean {
    if (this.#state === 'status-line' && !couldBegin(this.#scanner.pending)) {
      return this.#fail('status-line', 'it does not begin with HTTP/ and a version');
    }
    const line = this.#scanner.line();
    if (line === undefined) return false;
    const tooLong = line === 'too-long' || this.#isHeadTooLong();
    if (tooLong) return this.#fail('unended', 'a line or a head that does not end');
    if (line.end === 'lf') this.#note('bare-lf', 'LF without CR', line.at + line.text.length);
    const cr = line.text.indexOf('\r');
    if (cr >= 0) this.#note('bare-cr', 'CR without LF', line.at + cr);
    if (this.#state === 'status-line') return this.#startLine(line);
    if (this.#state === 'chunk-size') return this.#chunkSize(line);
    if (line.text === '') return this.#sectionEnd();
    this.#fieldLine(line);
    return true;
  }

  #isHeadTooLong(): boolean {
    return this.#state === 'field-lines' && this.#scanner.at - this.#start > HEAD_MAX;
  }

  #startLine({ text, at }: Line): boolean {
    const read = readStatusLine(text);
    if (read === undefined) {
      this.#reading = { kind: 'malformed', fault: { kind: 'status-line', what: quoted(text), at } };
      return false;
    }
    const lacking = read.separator === 'missing';
    if (lacking) this.#note('space-after-status', 'no SP behind the status', at + text.length);
    this.#statusLine = read;
    this.#state = 'field-lines';
    return true;
  }

  #fieldLine({ text, at }: Line): void {
    const lines = this.#state === 'trailers' ? this.#trailers : this.#fields;
    const read = readFieldLine(text, lines.at(-1));
    for (const [kind, offset] of read.faults) this.#note(kind, quoted(text), at + offset);
    if (read.line === undefined) return;
    if (read.kind === 'continuation') lines.pop();
    lines.push(read.line);
  }

  #sectionEnd(): boolean {
    if (this.#state === 'trailers') {
      this.#complete();
      return true;
    }
    const framing = framingOf({ ...this.#statusLine, fields: this.#fields }, this.#method);
    if (framing === undefined) {
      return this.#fail('content-length', 'a Content-Length that is no length');
    }
    this.#framing = framing;
    if (framing.kind === 'none') this.#complete();
    else if (framing.kind === 'close') this.#state = 'close';
    else if (framing.kind === 'chunked') this.#state = 'chunk-size';
    else this.#expectContent(framing.length);
    return true;
  }

  #expectContent(length: number): void {
    this.#state = 'sized';
    this.#due = length;
    if (length === 0) this.#complete();
  }

  #chunkSize({ text, at }: Line): boolean {
    const read = readChunkSize(text);
    if (read === undefined) {
      const fault = { kind: 'chunk', what: `the chunk size ${quoted(text)}`, at } as const;
      this.#reading = { kind: 'malformed', fault };
      return false;
    }
    if (!read.isExtensionValid) this.#note('chunk-extension', quoted(text), at + read.digits);
    this.#due = read.size;
    this.#state = read.size === 0 ? 'trailers' : 'chunk';
    return true;
  }

  #note(kind: FaultKind, what: string, at: number): void {
    this.#faults.push({ kind, what, at });
  }

  #fail(kind: FaultKind, what: string): false {
    this.#reading = { kind: 'malformed', fault: { kind, what, at: this.#scanner.at } };
    return false;
  }

  #complete(): void {
    const response: Response = {
      version: this.#statusLine.version,
      status: this.#statusLine.status,
      reason: this.#statusLine.reason,
      fields: this.#fields,
      framing: this.#framing.kind,
      content: this.#content.join(''),
      trailers: this.#trailers,
      faults: this.#faults,
      start: this.#start,
      end: this.#scanner.at,
    };
    this.#reading = { kind: 'response', response };
  }
}

/** Garbage is known by its first octets, without waiting for a line to end. */
function couldBegin(octets: string): boolean {
  const begin = 'HTTP/';
  return octets.length < begin.length ? begin.startsWith(octets) : octets.startsWith(begin);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
