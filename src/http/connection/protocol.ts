import type { AcceptedSocket } from '../../tcp/accepted-socket.ts';
import type { Clock } from '../../tcp/clock.ts';
import type { CloseCause } from '../../tcp/close-cause.ts';
import type { TimerToken } from '../../tcp/connection/user-timer.ts';
import { TcpConnection } from '../../tcp/connection.ts';
import type { StartFailure } from '../../tcp/failure.ts';
import type { ServerLifecycleEventReceiver } from '../../tcp/handler.ts';
import type { SendToken } from '../../tcp/send-token.ts';
import { connectionOptions, type ServerConfig } from '../config.ts';
import { misuse, type MisuseKind } from '../fault.ts';
import type { HttpServerLifecycleEventReceiver } from '../handler.ts';
import { reject } from '../reject.ts';
import type { Request } from '../request.ts';
import type { Place } from '../respond/response-queue.ts';
import type { Takeover } from '../respond/takeover.ts';
import type { Conduct } from './conduct.ts';
import { Parts } from './parts.ts';
import { passOn } from './passing-on.ts';
import { isAnswering, isOver, next, type ServerEvent, type ServerState } from './state.ts';

/**
 * What happens inside an `HttpServer`: octets become requests as far as the application keeps up,
 * and answers become octets in the order of their requests.
 *
 * All comes in as a TCP event, an alarm or a call of a responder, changes state, and ends in
 * `run`: one loop that reads on while it may, and then `#conclude`, which holds the joint rules of
 * reading and writing. Neither is entered twice at once, so no callback runs inside another.
 */
export class Protocol implements ServerLifecycleEventReceiver, Conduct {
  readonly connection: TcpConnection;
  readonly #drainIdleMs: number;
  readonly #clock: Clock;
  readonly #parts: Parts;
  #state: ServerState = 'serving';
  #turn: 'idle' | 'scheduled' | 'running' = 'idle';
  #peer: 'not-started' | 'sending' | 'ended' = 'not-started';

  constructor(
    socket: AcceptedSocket,
    actor: HttpServerLifecycleEventReceiver,
    config: ServerConfig,
  ) {
    const onFault = (error: unknown): void => this.#parts.givingUp.threw(error, undefined);
    this.#drainIdleMs = config.drainIdleMs;
    this.#clock = socket.clock;
    this.connection = TcpConnection.server(socket, this, { ...connectionOptions(config), onFault });
    this.#parts = new Parts(this, actor, config, socket.clock);
  }

  // What the owner and the TCP connection tell.

  close(): void {
    this.#parts.lastCall.make('until-next-turn');
    this.#enter('closeAsked');
    this.wake();
  }

  yieldRead(): void {
    this.#parts.intake.askYield();
  }

  onStarted(): void {
    this.#peer = 'sending';
    this.#parts.times.look();
    if (this.#state !== 'serving') this.wake();
  }

  onStartFailure(reason: StartFailure): void {
    this.#parts.owner.startFailed(reason);
  }

  onReceived(bytes: Uint8Array): void {
    // Behind the last request nothing is looked at: what the client still sends is dropped.
    // @spec rfc9112-9.6-no-requests-after-close
    if (!this.takesOctets()) return;
    this.#parts.intake.append(bytes);
    this.run();
  }

  onPeerEnd(): void {
    this.#peer = 'ended';
    this.run();
  }

  onUnthrottled(): void {
    this.run();
  }

  onListenerClosing(): void {
    if (this.#drainIdleMs === 0) this.#parts.lastCall.make('until-next-turn');
    else if (this.#state === 'serving') {
      this.#parts.lastCall.make('until-told');
      this.#parts.times.awaitRequestFor(this.#drainIdleMs);
    }
    this.#enter('closeAsked');
    this.run();
  }

  onTimer(token: TimerToken): void {
    this.#parts.givingUp.guarded(() => this.#parts.owner.timer(token));
  }

  onSent(send: SendToken): void {
    const tokens = this.#parts.outlet.writer.settled(send);
    this.#parts.givingUp.guarded(() => this.#parts.owner.chunksSent(tokens));
    if (this.#parts.outlet.hasTakeover()) this.wake();
  }

  onSendFailed(send: SendToken): void {
    this.#parts.owner.chunksFailed(this.#parts.outlet.writer.settled(send));
  }

  onClosed(cause: CloseCause): void {
    const { writer } = this.#parts.outlet;
    this.#enter('gone');
    this.#parts.times.stop();
    this.#parts.log.closed(cause, this.#parts.intake.requests(), writer.head(), writer.last());
    this.#parts.owner.chunksFailed(writer.abandon());
    this.#parts.owner.closed(cause);
  }

  // What the other parts ask.

  isAnswering(): boolean {
    return isAnswering(this.#state);
  }

  /**
   * A last call is over with the request behind which nothing has come.
   */
  isLastRequest(): boolean {
    if (this.#parts.intake.awaitsContinue() && this.#parts.intake.isReading()) return true;
    if (this.#state === 'lastCall') return this.#parts.intake.unread() === 0;
    return this.#state !== 'serving';
  }

  takesRequests(): boolean {
    return this.#state === 'serving' || this.#state === 'lastCall';
  }

  /**
   * Content is read to its end even where the answer did not wait for it, and what comes behind a
   * request that may take the connection over is kept for the next owner.
   *
   * @spec rfc9112-9.3-read-whole-body-or-close
   * @spec rfc9112-9.6-no-requests-after-sending-close
   */
  takesOctets(): boolean {
    const { intake, outlet } = this.#parts;
    const mayChangeHands = outlet.hasTakeover() || intake.mayTakeOver(outlet.writer.pending());
    if (mayChangeHands && this.isAnswering() && !intake.isReading()) return true;
    return this.takesRequests() || (this.#state === 'finishing' && intake.isReading());
  }

  endRequests(): void {
    this.#enter('lastRequestTaken');
  }

  pauseContent(place: Place): void {
    this.#parts.exchanges.at(place)?.pauseContent();
  }

  resumeContent(place: Place): void {
    const exchange = this.#parts.exchanges.at(place);
    if (exchange === undefined) return;
    exchange.resumeContent();
    this.#parts.dispatch.askForContent(exchange);
    this.wake();
  }

  misused(kind: MisuseKind, request: Request): void {
    this.#parts.owner.report(misuse(kind, request));
  }

  wake(): void {
    // Before the start there is nothing to do, and nobody to tell.
    if (this.#turn !== 'idle' || this.#peer === 'not-started') return;
    this.#turn = 'scheduled';
    this.#clock.defer(() => this.run());
  }

  // The loop.

  run(): void {
    this.#turn = 'running';
    try {
      this.#serve();
    } catch (error) {
      this.#parts.givingUp.threw(error, this.#parts.exchanges.newest());
    }
    this.#conclude();
    this.#turn = 'idle';
    this.#tellPressure();
  }

  #serve(): void {
    const { writer } = this.#parts.outlet;
    this.#parts.intake.beginTurn();
    for (;;) {
      if (!this.takesOctets()) return;
      const isFree = this.connection.isWriteable() && !writer.isCrowded();
      const step = this.#parts.intake.next(writer.pending(), isFree ? 'free' : 'blocked');
      if (step === 'starved' || step === 'paused') return;
      if (step === 'yielded') {
        this.#clock.later(() => {
          this.#parts.intake.resume();
          this.run();
        });
        return;
      }
      this.#parts.dispatch.take(step, this.#clock.now());
    }
  }

  /**
   * The joint rules of reading and writing.
   *
   * @spec rfc9112-9.6-server-close-after-sending
   * @spec rfc9112-9.6-staged-close
   */
  #conclude(): void {
    if (isOver(this.#state)) return;
    const { writer } = this.#parts.outlet;
    this.#concludeReading();
    this.#parts.log.retire(writer.head(), writer.last());
    const isAnswered = !this.#parts.intake.isReading() && writer.pending() === 0;
    const isIdle = isAnswered && this.#parts.intake.isEmpty();
    if (this.#state === 'lastCall' && isIdle) this.#parts.lastCall.idle();
    if (this.#state === 'finishing' && isAnswered) this.#enter('lastAnswerGiven');
    if (writer.hasEnded()) this.#enter('lastAnswerGiven');
    writer.flush(this.connection);
    if (this.#state === 'closing' && writer.isFlushed()) {
      if (writer.end() === 'reset') this.connection.reset();
      else this.connection.close();
    }
    const takeover = this.#parts.intake.isReading() ? undefined : this.#parts.outlet.dueTakeover();
    if (takeover !== undefined && this.isAnswering()) this.#handOver(takeover);
    else this.#control();
  }

  /** Lets octets of the client come, or wait. */
  #control(): void {
    const flows = this.#parts.intake.isStarved() && this.connection.isWriteable();
    if (flows || !this.takesOctets()) this.connection.unmute();
    else this.connection.mute();
    this.#parts.times.look();
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
    if (this.#peer !== 'ended' || !this.#parts.intake.isStarved() || !this.takesOctets()) return;
    if (this.#parts.intake.insideMessage()) this.#parts.givingUp.refuse(reject.messageIncomplete);
    else this.endRequests();
  }

  lastCallIsOver(): void {
    if (this.#state === 'lastCall' && this.#parts.intake.isEmpty()) this.endRequests();
    this.run();
  }

  /** Everything before has left: somebody else has the connection from now on. */
  #handOver(take: Takeover): void {
    if (!passOn(this.connection, take, this.#parts)) {
      this.connection.hardClose();
      return;
    }
    const wasLastCall = this.#state === 'lastCall';
    this.#enter('takenOver');
    this.#parts.times.stop();
    this.connection.unmute();
    if (wasLastCall) this.connection.listenerClosing();
    this.#parts.log.handedOver();
    this.#parts.owner.handedOver();
  }

  #tellPressure(): void {
    if (isOver(this.#state)) return;
    const flows = this.connection.isWriteable() || this.#state === 'closing';
    this.#parts.givingUp.guarded(() =>
      this.#parts.owner.pressure(flows ? 'writeable' : 'throttled'),
    );
  }

  #enter(event: ServerEvent): void {
    this.#state = next(this.#state, event);
  }
}
