import type { Request } from './request.ts';
import type { PreparedResponse } from './respond/prepared-response.ts';
import type { Responder } from './respond/responder.ts';

/** A request, its answer, and whether its content is still to be read. */
export class Exchange {
  readonly request: Request;
  readonly responder: Responder;
  #content: 'open' | 'ended' = 'open';

  constructor(request: Request, responder: Responder) {
    this.request = request;
    this.responder = responder;
  }

  /** Whether the request is not complete. */
  isReading(): boolean {
    return this.#content === 'open';
  }

  /** The request is complete. */
  endContent(): void {
    this.#content = 'ended';
  }

  /** Reads no further, and ends the answer: with this one, or by cutting the one under way. */
  giveUp(response: PreparedResponse): void {
    this.#content = 'ended';
    if (this.responder.respond(response) === 'already-responded') this.responder.abort();
  }
}
