import type { AcceptedSocket } from '../tcp/accepted-socket.ts';
import type { Clock } from '../tcp/clock.ts';
import type { CloseCause } from '../tcp/close-cause.ts';
import type { StartFailure } from '../tcp/failure.ts';
import { TcpConnection } from '../tcp/connection.ts';
import type { ServerLifecycleEventReceiver } from '../tcp/handler.ts';
import type { Octets } from '../tcp/octets.ts';
import type { SendToken } from '../tcp/send-token.ts';
import { connectionOptions, type ServerConfig } from './config.ts';
import { Exchange } from './exchange.ts';
import { NEED_MORE } from './grammar/result.ts';
import type { HttpServerLifecycleEventReceiver } from './handler.ts';
import { Owner } from './owner.ts';
import { RequestReader, type ReadStep } from './read/request-reader.ts';
import { reject, type Reject } from './reject.ts';
import { Request } from './request.ts';
import type { ChunkSendToken } from './respond/chunk-token.ts';
import { closingResponse, CONTINUE, refusalResponse } from './respond/own-responses.ts';
import { Responder } from './respond/responder.ts';
import type { ResponseOutput } from './respond/response-output.ts';
import type { Place, Sequel } from './respond/response-queue.ts';
import { ResponseWriter } from './respond/response-writer.ts';
import { SideBySide } from './side-by-side.ts';
import { next, type ServerEvent, type ServerState } from './state.ts';

/**
 * What happens inside an `HttpServer`: octets become requests as far as the application keeps up,
 * and answers become octets in the order of their requests.
 *
 * All comes in as a TCP event or a call of a responder, changes state, and ends in `#run`: one loop
 * that reads on while it may, and then `#conclude`, which holds the joint rules of reading and
 * writing. Neither is entered twice at once, so no callback runs inside another.
 */
export class HttpProtocol implements ServerLifecycleEventReceiver, ResponseOutput {
  readonly connection: TcpConnection;
  readonly #actor: HttpServerLifecycleEventReceiver;
  readonly #owner: Owner;
  readonly #sideBySide: SideBySide;
  readonly #reader: RequestReader;
  readonly #clock: Clock;
  readonly #writer = new ResponseWriter();
  #state: ServerState = 'serving';
  #turn: 'idle' | 'scheduled' | 'running' = 'idle';

  /** Why the loop stopped: for want of octets, or because it may not read now. */
  #stopped: 'starved' | 'paused' = 'starved';
  #peer: 'sending' | 'ended' = 'sending';

  /** A request that waits until those that are not answered allow it. */
  #held: Request | undefined;

  /** The exchange that was begun last, until all are over. */
  #exchange: Exchange | undefined;

  constructor(
    socket: AcceptedSocket,
    actor: HttpServerLifecycleEventReceiver,
    config: ServerConfig,
  ) {
    this.#actor = actor;
    this.#owner = new Owner(actor);
    this.#sideBySide = new SideBySide(config.pipelinedMax);
    this.#reader = new RequestReader(config, config.tls === undefined ? 'http' : 'https');
    this.#clock = socket.clock;
    const onFault = (error: unknown): void => this.#owner.report(error);
    this.connection = TcpConnection.server(socket, this, { ...connectionOptions(config), onFault });
  }

  // What the owner and the TCP connection tell.

  close(): void {
    this.#enter('lastRequestTaken');
    this.#schedule();
  }

  onStartFailure(reason: StartFailure): void {
    this.#owner.startFailed(reason);
  }

  onReceived(bytes: Uint8Array): void {
    // Behind the last request nothing is looked at: what the client still sends is dropped.
    // @spec rfc9112-9.6-no-requests-after-close
    if (!this.#takesOctets()) return;
    this.#reader.append(bytes);
    this.#run();
  }

  onPeerEnd(): void {
    this.#peer = 'ended';
    this.#run();
  }

  onUnthrottled(): void {
    this.#run();
  }

  onListenerClosing(): void {
    this.close();
  }

  onIdleTimeout(): void {
    if (!this.connection.isWriteable()) {
      this.connection.hardClose();
      return;
    }
    if (this.#stopped === 'paused' || !this.#takesOctets()) return;
    if (this.#reader.insideMessage()) this.#refuse(reject.requestTimeout);
    else if (this.#writer.pending() === 0) this.#enter('lastRequestTaken');
    this.#run();
  }

  onSent(send: SendToken): void {
    try {
      for (const token of this.#writer.settled(send)) this.#actor.onChunkSent?.(token);
    } catch (error) {
      this.#fault(error);
    }
  }

  onSendFailed(send: SendToken): void {
    this.#owner.chunksFailed(this.#writer.settled(send));
  }

  onClosed(cause: CloseCause): void {
    this.#enter('gone');
    this.#owner.chunksFailed(this.#writer.abandon());
    this.#owner.closed(cause);
  }

  // What responders do.

  isOpen(): boolean {
    return !this.#writer.hasEnded() && (this.#state === 'serving' || this.#state === 'finishing');
  }

  isLast(place: Place): boolean {
    return this.#state !== 'serving' && this.#writer.isNewest(place);
  }

  nextToken(): ChunkSendToken {
    return this.#writer.nextToken();
  }

  write(place: Place, octets: Octets, token?: ChunkSendToken): void {
    this.#writer.write(place, octets, token);
    this.#schedule();
  }

  finish(place: Place, sequel: Sequel): void {
    this.#writer.finish(place, sequel);
    this.#schedule();
  }

  // The loop.

  #schedule(): void {
    if (this.#turn !== 'idle') return;
    this.#turn = 'scheduled';
    this.#clock.defer(() => this.#run());
  }

  #run(): void {
    this.#turn = 'running';
    try {
      this.#serve();
    } catch (error) {
      this.#fault(error);
    }
    this.#conclude();
    this.#turn = 'idle';
    this.#tellPressure();
  }

  #serve(): void {
    while (this.#takesOctets() && this.connection.isWriteable()) {
      const step = this.#held ?? this.#reader.read();
      if (step === NEED_MORE) {
        this.#stopped = 'starved';
        return;
      }
      const pending = this.#writer.pending();
      if (step instanceof Request && !this.#sideBySide.admits(step.method, pending)) {
        this.#held = step;
        break;
      }
      this.#take(step);
    }
    this.#stopped = 'paused';
  }

  /**
   * Content is read to its end even where the answer did not wait for it.
   *
   * @spec rfc9112-9.3-read-whole-body-or-close
   * @spec rfc9112-9.6-no-requests-after-sending-close
   */
  #takesOctets(): boolean {
    return this.#state === 'serving' || (this.#state === 'finishing' && this.#isReading());
  }

  #isReading(): boolean {
    return this.#exchange?.isReading() === true;
  }

  #take(step: Exclude<ReadStep, typeof NEED_MORE>): void {
    if (step instanceof Request && step.method === 'CONNECT') this.#refuse(reject.tunnel);
    else if (step instanceof Request) this.#begin(step);
    else if (typeof step === 'object' && 'kind' in step) this.#refuse(step);
    else if (this.#exchange !== undefined) this.#proceed(this.#exchange, step);
  }

  #begin(request: Request): void {
    this.#held = undefined;
    this.#sideBySide.begun(request.method);
    const place = this.#writer.open();
    const responder = new Responder(this, place, request, this.#reader.persistence);
    this.#exchange = new Exchange(request, responder);
    if (this.#reader.persistence === 'closes') this.#enter('lastRequestTaken');
    this.#actor.onRequest?.(request, responder);
    if (this.#reader.awaitsContinue() && responder.state() === 'unanswered') {
      this.#writer.write(place, CONTINUE);
    }
  }

  #proceed(exchange: Exchange, step: Uint8Array | 'complete'): void {
    if (step !== 'complete') {
      this.#actor.onBodyChunk?.(step, exchange.request);
      return;
    }
    exchange.endContent();
    this.#actor.onRequestComplete(exchange.request, exchange.responder);
  }

  /**
   * A refusal is the last answer, in its turn: that of the request whose content it is about, or
   * one more behind those that are due.
   */
  #refuse(refusal: Reject): void {
    const response = refusalResponse(refusal);
    const isHead = this.#reader.method() === 'HEAD';
    this.#enter('lastRequestTaken');
    if (this.#isReading()) this.#exchange?.giveUp(response);
    else this.#writer.addLast(isHead ? response.head('close') : response.text('close'));
  }

  #fault(error: unknown): void {
    this.#owner.report(error);
    this.#enter('lastRequestTaken');
    this.#exchange?.giveUp(closingResponse(500, 'The request could not be served'));
    this.#schedule();
  }

  /**
   * The joint rules of reading and writing.
   *
   * @spec rfc9112-9.6-server-close-after-sending
   * @spec rfc9112-9.6-staged-close
   */
  #conclude(): void {
    if (this.#state === 'closed') return;
    this.#concludeReading();
    const isAnswered = !this.#isReading() && this.#writer.pending() === 0;
    if (isAnswered) this.#exchange = undefined;
    const isDone = this.#state === 'finishing' && isAnswered;
    if (isDone || this.#writer.hasEnded()) this.#enter('lastAnswerGiven');
    this.#writer.flush(this.connection);
    if (this.#state === 'closing' && this.#writer.isFlushed()) this.connection.close();
    const flows = this.#stopped === 'starved' && this.connection.isWriteable();
    if (flows || !this.#takesOctets()) this.connection.unmute();
    else this.connection.mute();
  }

  /**
   * Once the client has ended, and all it sent was looked at, no request will follow.
   *
   * @spec rfc9112-9.6-half-close-still-interested
   * @spec rfc9112-9.5-watch-for-close
   * @spec rfc9112-8-incomplete-request
   * @spec rfc9112-6.3-short-content
   */
  #concludeReading(): void {
    if (this.#peer !== 'ended' || this.#stopped !== 'starved' || !this.#takesOctets()) return;
    if (this.#reader.insideMessage()) this.#refuse(reject.messageIncomplete);
    else this.#enter('lastRequestTaken');
  }

  #tellPressure(): void {
    if (this.#state === 'closed') return;
    const flows = this.connection.isWriteable() || this.#state === 'closing';
    try {
      this.#owner.pressure(flows ? 'writeable' : 'throttled');
    } catch (error) {
      this.#fault(error);
    }
  }

  #enter(event: ServerEvent): void {
    this.#state = next(this.#state, event);
  }
}
