import { expectation } from '../expectation.ts';
import { FieldSection } from '../field-section.ts';
import { framing, type Framing } from '../framing.ts';
import { latin1 } from '../grammar/latin1.ts';
import { listHas } from '../grammar/list.ts';
import type { Scheme } from '../grammar/request-target.ts';
import { NEED_MORE } from '../grammar/result.ts';
import { persistence } from '../persistence.ts';
import { reject, type Reject } from '../reject.ts';
import { Request } from '../request.ts';
import { ChunkedBodyReader, type ChunkLimits } from './chunked-body.ts';
import { DecidingFields } from './deciding-fields.ts';
import { FieldsReader } from './fields.ts';
import { Input } from './input.ts';
import { RequestLineReader } from './request-line.ts';
import { SizedBodyReader } from './sized-body.ts';
import { readTransitions, type ReadState } from './state.ts';

/**
 * The limits of a message, each checked before octets are kept for what would break it.
 *
 * @spec rfc9110-17.5-bound-lengths
 */
export interface ReadLimits extends ChunkLimits {
  readonly contentBytesMax: number;
  readonly requestLineBytesMax: number;
  readonly headerBytesMax: number;
  readonly headerLinesMax: number;
  readonly trailerBytesMax: number;
  readonly trailerLinesMax: number;
}

/**
 * What one step of reading came to.
 *
 * - a `Request`: its header section is complete and valid; `persistence` tells of it.
 * - a run of octets: content of its body.
 * - `complete`: the message has ended; `request.trailers` is set.
 * - `NEED_MORE`: give more octets first.
 * - a refusal: nothing more will be read.
 */
export type ReadStep = Request | 'complete' | Uint8Array | typeof NEED_MORE | Reject;

/**
 * Reads the requests of one connection, one step at each call.
 *
 * It asks for nothing and calls nobody: whoever does not call `read` has paused it. What it answers
 * does not depend on how the octets were cut.
 */
export class RequestReader {
  /** Whether the connection may go on after the request that was read last. */
  persistence: 'persists' | 'closes' = 'persists';

  readonly #limits: ReadLimits;
  readonly #input = new Input();
  readonly #line: RequestLineReader;
  readonly #fields = new FieldsReader();
  readonly #deciding = new DecidingFields();
  readonly #sized = new SizedBodyReader();
  readonly #chunked = new ChunkedBodyReader();
  #state: ReadState = 'requestLine';
  #request: Request | undefined;
  #framed: Framing = { kind: 'none' };
  #expects: 'none' | 'continue' = 'none';
  #contentBytesMax: number;

  /** @param scheme `https` where the connection is secured, and `http` where it is not. */
  constructor(limits: ReadLimits, scheme: Scheme = 'http') {
    this.#limits = limits;
    this.#contentBytesMax = limits.contentBytesMax;
    this.#line = new RequestLineReader(scheme);
  }

  /** Adds octets to read. The caller does not change them from now on. */
  append(octets: Uint8Array): void {
    this.#input.append(octets);
  }

  /**
   * Whether a message has begun and has not ended: its sender owes us octets.
   *
   * @spec rfc9110-6.1-complete-message
   */
  insideMessage(): boolean {
    if (this.#state === 'requestLine') return this.unread() > 0;
    return this.#state !== 'messageEnd' && this.#state !== 'refused';
  }

  /**
   * The method of the message read last, as far as it is known: empty until it has been read.
   */
  method(): string {
    return this.#line.method;
  }

  /** How many octets have arrived and were not looked at yet, or not to an end. */
  unread(): number {
    return this.#input.unread();
  }

  /**
   * Whether the client waits for a word before it sends the content of the request read last.
   *
   * @spec rfc9110-10.1.1-100-or-final
   * @spec rfc9110-10.1.1-no-waiting-for-content
   * @spec rfc9110-10.1.1-may-omit-100
   */
  awaitsContinue(): boolean {
    const awaits = this.#expects === 'continue' && this.#framed.kind !== 'none';
    return awaits && this.unread() === 0;
  }

  /** Whether a request line or a header section has begun, and not ended. */
  insideHead(): boolean {
    if (this.#state === 'headerSection') return true;
    return this.#state === 'requestLine' && this.unread() > 0;
  }

  /**
   * Sets how much content the message that was read last may have.
   *
   * @returns why it has too much, where that is known already.
   */
  limitContent(bytesMax: number): Reject | undefined {
    this.#contentBytesMax = bytesMax;
    const framed = this.#framed;
    return framed.kind === 'sized' && framed.bytes > bytesMax
      ? this.#refused(reject.contentTooLarge)
      : undefined;
  }

  /** Gives out what has arrived and was not looked at. Nothing more will be read. */
  takeUnread(): Uint8Array {
    const { octets, at, end } = this.#input;
    this.#state = 'refused';
    return octets.subarray(at, end);
  }

  /** The word that the client waited for is on its way. */
  continued(): void {
    this.#expects = 'none';
  }

  /**
   * Takes one step.
   *
   * @spec rfc9110-2.3-parse-defensively
   */
  read(): ReadStep {
    // A client that sends its content does not wait for a word.
    if (this.#expects === 'continue' && this.unread() > 0) this.#expects = 'none';
    switch (this.#state) {
      case 'messageEnd':
        this.#line.begin();
        this.#state = readTransitions.messageEnd.nextAsked;
        return this.#requestLine();
      case 'requestLine':
        return this.#requestLine();
      case 'headerSection':
        return this.#headerSection();
      case 'sizedBody':
        return this.#sizedBody();
      case 'chunkedBody':
        return this.#chunkedBody();
      case 'trailerSection':
        return this.#trailerSection();
      case 'refused':
        return NEED_MORE;
    }
  }

  #requestLine(): ReadStep {
    const progress = this.#line.read(this.#input, this.#limits.requestLineBytesMax);
    if (progress === NEED_MORE) return NEED_MORE;
    if (progress !== 'complete') return this.#refused(progress);
    this.#fields.begin(this.#input);
    this.#state = readTransitions.requestLine.lineRead;
    return this.#headerSection();
  }

  #headerSection(): ReadStep {
    const progress = this.#fields.read(
      this.#input,
      this.#limits.headerBytesMax,
      this.#limits.headerLinesMax,
    );
    if (progress === NEED_MORE) return NEED_MORE;
    if (progress !== 'complete') return this.#refused(progress);
    this.#contentBytesMax = this.#limits.contentBytesMax;
    const head = this.#head();
    if (head.kind === 'reject') return this.#refused(head);
    this.#request = head;
    this.#input.release();
    this.#beginBody();
    return head;
  }

  /**
   * Looks at the head as a whole, before the application hears of it.
   *
   * @spec rfc9110-5.3-whole-header-section-first
   */
  #head(): Request | Reject {
    const { octets, mark } = this.#input;
    const line = this.#line;
    const lines = this.#fields.lines();
    const deciding = this.#deciding;
    deciding.find(octets, mark, lines);
    const refusedHost = deciding.refusedHost(octets, mark, lines, line.minor);
    if (refusedHost !== undefined) return refusedHost;

    const headers = new FieldSection(octets, mark, lines);
    const framed = this.#framing(headers);
    if (framed.kind === 'reject') return framed;
    this.#framed = framed;
    this.persistence = persistence(
      line.minor,
      deciding.connection ? headers.get('connection') : undefined,
    );
    const expects = expectation(line.minor, deciding.expect ? headers.get('expect') : undefined);
    if (typeof expects === 'object') return expects;
    this.#expects = expects;
    const target = latin1(octets, mark + line.targetStart, mark + line.targetEnd);
    const version = line.minor === 0 ? '1.0' : '1.1';
    const { method, form, scheme } = line;
    const offersUpgrade = deciding.upgrade && line.minor === 1 && optionHas(headers, 'upgrade');
    return new Request({ method, target, form, version, offersUpgrade, scheme }, headers);
  }

  #framing(headers: FieldSection): Framing | Reject {
    const { transferEncoding, contentLength } = this.#deciding;
    const framed = framing(
      this.#line.minor,
      transferEncoding ? headers.get('transfer-encoding') : undefined,
      contentLength ? headers.get('content-length') : undefined,
    );
    if (framed.kind === 'reject') return framed;
    if (this.#line.method === 'CONNECT' && framed.kind !== 'none') return reject.connectContent;
    const tooLarge = framed.kind === 'sized' && framed.bytes > this.#contentBytesMax;
    return tooLarge ? reject.contentTooLarge : framed;
  }

  /** A message without a body is read as one with a body of no octets. */
  #beginBody(): void {
    if (this.#framed.kind === 'chunked') {
      this.#chunked.begin();
      this.#state = readTransitions.headerSection.chunkedBodyAhead;
    } else {
      this.#sized.begin(this.#framed.kind === 'sized' ? this.#framed.bytes : 0);
      this.#state = readTransitions.headerSection.sizedBodyAhead;
    }
  }

  #sizedBody(): ReadStep {
    const progress = this.#sized.read(this.#input);
    if (progress === 'complete') this.#state = readTransitions.sizedBody.bodyRead;
    return progress;
  }

  #chunkedBody(): ReadStep {
    const progress = this.#chunked.read(this.#input, this.#limits, this.#contentBytesMax);
    if (progress === NEED_MORE || progress instanceof Uint8Array) return progress;
    if (progress !== 'complete') return this.#refused(progress);
    this.#fields.begin(this.#input);
    this.#state = readTransitions.chunkedBody.lastChunkRead;
    return this.#trailerSection();
  }

  /** @spec rfc9112-7.1-trailers-optional */
  #trailerSection(): ReadStep {
    const progress = this.#fields.read(
      this.#input,
      this.#limits.trailerBytesMax,
      this.#limits.trailerLinesMax,
    );
    if (progress === NEED_MORE) return NEED_MORE;
    if (progress !== 'complete') return this.#refused(progress);
    const { octets, mark } = this.#input;
    const trailers = new FieldSection(octets, mark, this.#fields.lines());
    if (this.#request !== undefined) Request.attachTrailers(this.#request, trailers);
    this.#request = undefined;
    this.#input.release();
    this.#state = readTransitions.trailerSection.bodyRead;
    return 'complete';
  }

  #refused(refusal: Reject): Reject {
    this.#state = 'refused';
    return refusal;
  }
}

/** Whether `Connection` has this option. */
function optionHas(headers: FieldSection, option: string): boolean {
  return listHas(headers.get('connection') ?? '', option);
}
