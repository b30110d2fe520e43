import type { Request } from '../request.ts';
import type { PreparedResponse } from '../respond/prepared-response.ts';
import type { Responder } from '../respond/responder.ts';
import type { Place } from '../respond/response-queue.ts';

/** A request, its answer, and whether its content is still to be read. */
export class Exchange {
  readonly request: Request;
  readonly responder: Responder;
  readonly place: Place;

  /** When its header section was complete, on the clock of the connection. */
  readonly beganAt: number;

  #content: 'wanted' | 'paused' | 'ended' = 'wanted';

  constructor(request: Request, responder: Responder, place: Place, beganAt: number) {
    this.request = request;
    this.responder = responder;
    this.place = place;
    this.beganAt = beganAt;
  }

  /** Whether the request is not complete. */
  isReading(): boolean {
    return this.#content !== 'ended';
  }

  /** Whether the application lets the content wait. */
  isPaused(): boolean {
    return this.#content === 'paused';
  }

  pauseContent(): void {
    if (this.#content === 'wanted') this.#content = 'paused';
  }

  resumeContent(): void {
    if (this.#content === 'paused') this.#content = 'wanted';
  }

  /** The request is complete. */
  endContent(): void {
    this.#content = 'ended';
  }

  /** Reads no further, and ends the answer: with this one, or by cutting the one under way. */
  giveUp(response: PreparedResponse): void {
    this.#content = 'ended';
    if (this.responder.state() === 'unanswered') this.responder.respond(response);
    else this.responder.abort();
  }
}
