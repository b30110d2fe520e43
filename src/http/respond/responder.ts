import type { OctetString } from '../../tcp/octets.ts';
import type { Asked } from './asked.ts';
import { ChunkedResponse } from './chunked-response.ts';
import { CloseDelimitedResponse } from './close-delimited-response.ts';
import { ContentStream, type ContentCourse } from './content-stream.ts';
import { decideOption } from './decided-option.ts';
import type { HeaderLines } from './header-lines.ts';
import {
  interimResponse,
  refuseTunnel,
  switchingResponse,
  tunnelResponse,
} from './interim-heads.ts';
import type { PreparedResponse } from './prepared-response.ts';
import type { ResponseHead } from './response-head.ts';
import type { ResponseOutput } from './response-output.ts';
import { SizedResponse } from './sized-response.ts';
import type {
  InformationalResult,
  NotStarted,
  RespondResult,
  StartChunkedResponseResult,
  StartCloseDelimitedResponseResult,
  StartSizedResponseResult,
  StreamingStarted,
} from './start-results.ts';
import { chunkedHead, closeDelimitedHead, sizedHead } from './stream-heads.ts';
import type { ContentStatus, InterimStatus } from './status-types.ts';
import type { Takeover, TakeoverResult } from './takeover.ts';

/** In the place of a status: there was no answer, and there will be none. */
const GIVEN_UP = 0;

/** How far the answer to a request is. */
export type ResponderState = 'unanswered' | 'streaming' | 'answered';

/**
 * Answers one request. May be kept and used at any time, also after the callback that brought it.
 *
 * A request is answered once. Answers leave in the order of their requests, whatever the order in
 * which they are given.
 */
export class Responder {
  readonly #output: ResponseOutput;
  readonly #asked: Asked;
  #status: number | undefined;
  #stream: ContentStream | undefined;

  /** Made by `HttpServer`, one for each request. */
  constructor(output: ResponseOutput, asked: Asked) {
    this.#output = output;
    this.#asked = asked;
  }

  /** How far the answer is. */
  state(): ResponderState {
    if (this.#status === undefined) return 'unanswered';
    return this.#stream?.isFinished() === false ? 'streaming' : 'answered';
  }

  /** The status of the answer, once that has begun. */
  status(): number | undefined {
    return this.#status === GIVEN_UP ? undefined : this.#status;
  }

  /** Whether a complete answer was given. */
  isWhole(): boolean {
    return this.state() === 'answered' && this.status() !== undefined && !this.#stream?.isCut();
  }

  /**
   * Answers with a whole response. To HEAD its head alone is sent.
   *
   * @throws TypeError when the request is CONNECT and the status 2xx: that is `tunnel`.
   *
   * @spec rfc9110-9.3.2-no-content
   * @spec rfc9110-9.3.2-same-fields-as-get
   * @spec rfc9110-8.6-head-length-as-get
   * @spec rfc9110-8.6-may-send-on-head
   * @spec rfc9110-9.3.2-may-omit-fields
   * @spec rfc9112-6.1-te-on-head-or-304
   */
  respond(response: PreparedResponse): RespondResult {
    refuseTunnel(this.#asked.request, response.status);
    const refused = this.#refused();
    if (refused !== undefined) return refused;
    const { request, place } = this.#asked;
    this.#status = response.status;
    const option = decideOption(this.#asked, this.#output, response.closes);
    const ending = this.#output.ending(option, response.server);
    const isHead = request.method === 'HEAD';
    this.#output.write(place, isHead ? response.head(ending) : response.text(ending));
    const large = isHead ? undefined : response.large();
    if (large !== undefined) this.#output.write(place, large);
    this.#output.finish(place, option === 'close' ? 'close' : 'next');
    return 'accepted';
  }

  /**
   * Begins a response of unknown length, with the chunked transfer coding. Its head is sent at
   * once; to HEAD that is all, and chunks are taken and dropped.
   *
   * @throws RangeError when the status is not 200 to 599; TypeError when its responses have no
   * content, or when a field is not allowed, as with `ResponseBuilder`. `Content-Length` is never
   * allowed here.
   *
   * @spec rfc9112-6.1-te-only-to-http11
   */
  startChunkedResponse<Status extends number>(
    status: ContentStatus<Status>,
    headers: HeaderLines = [],
  ): StartChunkedResponseResult {
    const head = chunkedHead(status, headers);
    if (this.#asked.request.version === '1.0') {
      return this.#notStarted() ?? { kind: 'chunked-not-supported' };
    }
    return this.#start(head, (stream) => new ChunkedResponse(stream));
  }

  /**
   * Begins a response with a content of `length` octets, which follow as they are produced. Its
   * head is sent at once; to HEAD that is all, and octets are taken and dropped.
   *
   * @throws as `startChunkedResponse` does; RangeError when the length is no whole number from 0
   * on; TypeError when there is a `Content-Length` that is not `length`.
   */
  startSizedResponse<Status extends number>(
    status: ContentStatus<Status>,
    length: number,
    headers: HeaderLines = [],
  ): StartSizedResponseResult {
    const head = sizedHead(status, length, headers);
    return this.#start(head, (stream, course) => new SizedResponse(stream, course, length));
  }

  /**
   * Begins a response that ends with the connection: where an HTTP/1.0 client gets unknown length.
   *
   * @throws as `startChunkedResponse` does.
   *
   * @spec rfc9112-6.3-prefer-delimited
   */
  startCloseDelimitedResponse<Status extends number>(
    status: ContentStatus<Status>,
    headers: HeaderLines = [],
  ): StartCloseDelimitedResponseResult {
    const head = closeDelimitedHead(status, headers);
    return this.#start(head, (stream) => new CloseDelimitedResponse(stream));
  }

  /**
   * Sends an interim response before the answer: 102, 103 and what else is registered. Any number
   * of times. 100 is sent by itself, and 101 by `upgrade`.
   *
   * @throws RangeError when the status is not 102 to 199; TypeError when a field is not allowed.
   *
   * @spec rfc9110-15.2-no-1xx-to-http10
   */
  informational<Status extends number>(
    status: InterimStatus<Status>,
    headers: HeaderLines = [],
  ): InformationalResult {
    const response = interimResponse(status, headers);
    const refused = this.#refused();
    if (refused !== undefined) return refused;
    if (this.#asked.request.version === '1.0') return 'not-supported';
    this.#output.write(this.#asked.place, response);
    return 'accepted';
  }

  /**
   * Lets the content of this request wait: `onBodyChunk` and `onRequestComplete` are not called,
   * and the client is slowed down. In `onRequest` it also holds back `100 Continue`. Without effect
   * once the request is complete.
   */
  pauseContent(): void {
    this.#output.pauseContent(this.#asked.place);
  }

  /** Ends `pauseContent`: the content is wanted. It comes in a later microtask. */
  resumeContent(): void {
    this.#output.resumeContent(this.#asked.place);
  }

  /**
   * Switches to another protocol, one that the client has offered: 101 is sent, and `take` makes
   * the next owner of the connection.
   *
   * @param protocol as in `Upgrade`: `websocket`, or a name with a version.
   * @throws TypeError when the protocol or a field is not allowed.
   *
   * @spec rfc9110-7.8-only-offered
   */
  upgrade(protocol: string, take: Takeover, headers: HeaderLines = []): TakeoverResult {
    const response = switchingResponse(protocol, headers);
    return this.#takeOver(this.#asked.request.offers(protocol), take, 101, response);
  }

  /**
   * Accepts CONNECT: 200 is sent, and `take` makes the next owner of the connection.
   *
   * @throws TypeError when a field is not allowed.
   *
   * @spec rfc9110-9.3.6-may-accept-connect
   */
  tunnel(take: Takeover, headers: HeaderLines = []): TakeoverResult {
    const response = tunnelResponse(headers);
    return this.#takeOver(this.#asked.request.method === 'CONNECT', take, 200, response);
  }

  /**
   * Gives the connection away without an answer: the next owner, whom `take` makes, is to send it,
   * 101 for instance. Where the client has offered to upgrade, or asked for a tunnel.
   */
  handOver(take: Takeover): TakeoverResult {
    const { request } = this.#asked;
    return this.#takeOver(request.offersUpgrade || request.method === 'CONNECT', take, 101);
  }

  /**
   * Gives the answer up: earlier answers and what was sent of this one leave, and the connection
   * ends. On a complete answer it does nothing.
   */
  abort(): void {
    if (this.#stream !== undefined) {
      if (!this.#stream.isFinished()) this.#stream.cut();
    } else if (this.#status === undefined) {
      this.#status = GIVEN_UP;
      this.#output.close();
      this.#output.finish(this.#asked.place, 'close');
    }
  }

  #start<Response>(
    head: ResponseHead,
    make: (stream: ContentStream, course: ContentCourse) => Response,
  ): NotStarted | StreamingStarted<Response> {
    refuseTunnel(this.#asked.request, head.status);
    const refused = this.#notStarted();
    if (refused !== undefined) return refused;
    const { request, place } = this.#asked;
    this.#status = head.status;
    const option = decideOption(this.#asked, this.#output, head.closes);
    const course: ContentCourse = {
      output: this.#output,
      place,
      request,
      sequel: option === 'close' ? 'close' : 'next',
      cutBy: head.cutBy,
      content: request.method === 'HEAD' ? 'dropped' : 'sent',
    };
    this.#stream = new ContentStream(course);
    this.#output.write(place, head.text(this.#output.ending(option, head.server)));
    return { kind: 'streaming-started', response: make(this.#stream, course) };
  }

  #takeOver(
    isOffered: boolean,
    take: Takeover,
    status: number,
    head?: OctetString,
  ): TakeoverResult {
    const refused = this.#refused();
    if (refused !== undefined) return refused;
    if (!isOffered) return 'not-offered';
    // Only a complete request can be the last one.
    // @spec rfc9110-7.8-100-before-101
    this.resumeContent();
    this.#status = status;
    if (head !== undefined) this.#output.write(this.#asked.place, head);
    this.#output.takeOver(this.#asked.place, take);
    return 'accepted';
  }

  /** Why an answer cannot be given. It is reported: whoever answers should not have to look. */
  #refused(): Exclude<RespondResult, 'accepted'> | undefined {
    const { request } = this.#asked;
    if (this.#status !== undefined) {
      this.#output.misused('answered-twice', request);
      return 'already-responded';
    }
    if (this.#output.isOpen()) return undefined;
    this.#output.misused('answered-after-close', request);
    return 'connection-closed';
  }

  #notStarted(): NotStarted | undefined {
    const kind = this.#refused();
    return kind && { kind };
  }
}
