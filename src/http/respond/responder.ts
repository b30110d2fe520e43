import { octetString } from '../../tcp/octets.ts';
import type { Request } from '../request.ts';
import { ChunkedResponse } from './chunked-response.ts';
import type { PreparedResponse } from './prepared-response.ts';
import { mayHaveContent, ResponseHead, type ConnectionOption } from './response-head.ts';
import type { ResponseOutput } from './response-output.ts';
import type { Place } from './response-queue.ts';

/**
 * What became of `respond`.
 *
 * - `accepted`: the response leaves when its turn comes.
 * - `already-responded`: this request was answered before. Nothing was sent.
 * - `connection-closed`: the connection is gone or going. Nothing was sent.
 */
export type RespondResult = 'accepted' | 'already-responded' | 'connection-closed';

/** What became of `startChunkedResponse`: the first of these that holds. */
export type StartChunkedResponseResult =
  | { readonly kind: 'already-responded' }
  | { readonly kind: 'connection-closed' }
  /** The client speaks HTTP/1.0, which has no chunked coding: answer with `respond` instead. */
  | { readonly kind: 'chunked-not-supported' }
  | StreamingStarted;

/** The head of a chunked response is on its way, and its content is open. */
export interface StreamingStarted {
  readonly kind: 'streaming-started';
  readonly response: ChunkedResponse;
}

/** The field lines of a response, in the order in which they are sent. */
export type HeaderLines = Iterable<readonly [name: string, value: string]>;

/** How far the answer to a request is. */
export type ResponderState = 'unanswered' | 'streaming' | 'answered';

const CHUNKED_LINE = octetString('Transfer-Encoding: chunked\r\n');

/**
 * Answers one request. May be kept and used at any time, also after the callback that brought it.
 *
 * A request is answered once. Answers leave in the order of their requests, whatever the order in
 * which they are given.
 */
export class Responder {
  readonly #output: ResponseOutput;
  readonly #place: Place;
  readonly #request: Request;
  readonly #persistence: 'persists' | 'closes';
  #whole = false;
  #chunked: ChunkedResponse | undefined;

  /** Made by `HttpServer`, one for each request. */
  constructor(
    output: ResponseOutput,
    place: Place,
    request: Request,
    persistence: 'persists' | 'closes',
  ) {
    this.#output = output;
    this.#place = place;
    this.#request = request;
    this.#persistence = persistence;
  }

  /** How far the answer is. */
  state(): ResponderState {
    if (this.#whole) return 'answered';
    if (this.#chunked === undefined) return 'unanswered';
    return this.#chunked.isFinished() ? 'answered' : 'streaming';
  }

  /**
   * Answers with a whole response. To HEAD its head alone is sent.
   *
   * @spec rfc9110-9.3.2-no-content
   * @spec rfc9110-9.3.2-same-fields-as-get
   * @spec rfc9110-8.6-head-length-as-get
   */
  respond(response: PreparedResponse): RespondResult {
    if (this.state() !== 'unanswered') return 'already-responded';
    if (!this.#output.isOpen()) return 'connection-closed';
    this.#whole = true;
    const option = this.#decide(response.closes);
    if (this.#request.method === 'HEAD') {
      this.#output.write(this.#place, response.head(option));
    } else {
      this.#output.write(this.#place, response.text(option));
      const large = response.large();
      if (large !== undefined) this.#output.write(this.#place, large);
    }
    this.#output.finish(this.#place, option === 'close' ? 'close' : 'next');
    return 'accepted';
  }

  /**
   * Begins a response whose length is not known, with the chunked transfer coding. The head is sent
   * at once. To HEAD the head alone is sent, and chunks are taken and dropped.
   *
   * @throws RangeError when the status is not 200 to 599; TypeError when its responses have no
   * content, or when a field is not allowed, as with `ResponseBuilder`. `Content-Length` is never
   * allowed here.
   *
   * @spec rfc9112-6.1-te-only-to-http11
   * @spec rfc9112-6.1-no-te-on-1xx-204
   * @spec rfc9112-6.2-no-cl-with-te
   */
  startChunkedResponse(status: number, headers: HeaderLines = []): StartChunkedResponseResult {
    const head = chunkedHead(status, headers);
    if (this.state() !== 'unanswered') return { kind: 'already-responded' };
    if (!this.#output.isOpen()) return { kind: 'connection-closed' };
    if (this.#request.version === '1.0') return { kind: 'chunked-not-supported' };
    const option = this.#decide(head.closes);
    this.#chunked = new ChunkedResponse({
      output: this.#output,
      place: this.#place,
      sequel: option === 'close' ? 'close' : 'next',
      content: this.#request.method === 'HEAD' ? 'dropped' : 'sent',
    });
    this.#output.write(this.#place, head.text(option));
    return { kind: 'streaming-started', response: this.#chunked };
  }

  /**
   * Gives the answer up: earlier answers and what was sent of this one leave, and the connection
   * ends. On a complete answer it does nothing.
   */
  abort(): void {
    if (this.#chunked !== undefined) this.#chunked.abort();
    else if (!this.#whole) {
      this.#whole = true;
      this.#output.close();
      this.#output.finish(this.#place, 'close');
    }
  }

  /**
   * Decides what `Connection` has to say behind this request. From the moment that it says close,
   * no further request is taken, whether the response has left or not.
   *
   * @spec rfc9112-9.6-no-requests-after-sending-close
   * @spec rfc9112-9.6-send-close-option
   * @spec rfc9112-9.6-close-in-final-response
   */
  #decide(closes: boolean): ConnectionOption {
    if (closes || this.#persistence === 'closes' || this.#output.isLast(this.#place)) {
      this.#output.close();
      return 'close';
    }
    return this.#request.version === '1.0' ? 'keep-alive' : 'none';
  }
}

function chunkedHead(status: number, headers: HeaderLines): ResponseHead {
  const head = new ResponseHead(status);
  if (!mayHaveContent(status)) throw new TypeError(`A ${String(status)} response has no content`);
  for (const [name, value] of headers) head.add(name, value);
  if (head.declared !== undefined) {
    throw new TypeError('A chunked response cannot have a Content-Length');
  }
  head.append(CHUNKED_LINE);
  return head;
}
