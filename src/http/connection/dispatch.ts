import { reject, type Reject } from '../reject.ts';
import { Request } from '../request.ts';
import { CONTINUE } from '../respond/own-responses.ts';
import { Responder } from '../respond/responder.ts';
import type { Conduct } from './conduct.ts';
import type { ConnectionTimes } from './connection-times.ts';
import { Exchange } from './exchange.ts';
import type { GivingUp, GivingUpParts } from './giving-up.ts';
import type { IntakeStep } from './intake.ts';
import type { LastCall } from './last-call.ts';

/** The parts of a connection that have to do with bringing requests to the owner. */
export interface DispatchParts extends GivingUpParts {
  readonly times: ConnectionTimes;
  readonly givingUp: GivingUp;
  readonly lastCall: LastCall;
}

/** Brings what was read to the owner of the connection. */
export class Dispatch {
  readonly #conduct: Conduct;
  readonly #parts: DispatchParts;

  constructor(conduct: Conduct, parts: DispatchParts) {
    this.#conduct = conduct;
    this.#parts = parts;
  }

  /** Throws what the owner does. */
  take(step: IntakeStep, now: number): void {
    if (step instanceof Request) this.#begin(step, now);
    else if (typeof step === 'object' && 'kind' in step) this.#parts.givingUp.refuse(step);
    else this.#proceed(this.#parts.exchanges.newest(), step);
  }

  /**
   * Says that the content is wanted to a client that waits for it, unless it has its answer.
   *
   * @spec rfc9110-10.1.1-100-or-final
   */
  askForContent(exchange: Exchange): void {
    const { intake, outlet } = this.#parts;
    if (exchange.isPaused() || !exchange.isReading()) return;
    if (!intake.awaitsContinue() || exchange.responder.state() !== 'unanswered') return;
    intake.continued();
    outlet.writer.write(exchange.place, CONTINUE);
  }

  #begin(request: Request, now: number): void {
    const { owner, exchanges, intake, outlet, log, times, lastCall } = this.#parts;
    const verdict = this.#verdict(request, now);
    if (typeof verdict === 'object') this.#parts.givingUp.refuse(verdict);
    if (typeof verdict === 'object' || verdict === 'failed') return;
    const place = outlet.writer.open();
    const persistence = intake.persistence();
    const responder = new Responder(outlet, { request, place, persistence });
    const exchange = new Exchange(request, responder, place, now);
    exchanges.begin(exchange);
    times.contentBegins();
    if (lastCall.begun() === 'last' || verdict === 'last') this.#conduct.endRequests();
    log.begun(exchange);
    owner.begun(exchange);
    this.askForContent(exchange);
  }

  /** Whether a request may begin. An application that throws meanwhile has not taken it. */
  #verdict(request: Request, now: number): Reject | 'failed' | 'last' | 'one-of-many' {
    const { owner, intake, givingUp } = this.#parts;
    if (request.method === 'CONNECT' && !owner.tunnels()) return reject.tunnel;
    try {
      return intake.begin(request, now);
    } catch (error) {
      givingUp.couldNotBegin(error, request);
      return 'failed';
    }
  }

  #proceed(exchange: Exchange | undefined, step: Uint8Array | 'complete'): void {
    if (step === 'complete') exchange?.endContent();
    if (exchange === undefined || exchange.request.method === 'CONNECT') return;
    if (step === 'complete') this.#parts.owner.complete(exchange);
    else this.#parts.owner.content(exchange, step);
  }
}
