import { misuse } from '../fault.ts';
import { reject, type Reject } from '../reject.ts';
import type { PreparedResponse } from '../respond/prepared-response.ts';
import type { Request } from '../request.ts';
import { closingResponse, refusalResponse } from '../respond/own-responses.ts';
import type { Conduct } from './conduct.ts';
import type { Exchange } from './exchange.ts';
import type { Exchanges } from './exchanges.ts';
import type { Intake } from './intake.ts';
import type { Outlet } from './outlet.ts';
import type { Owner } from './owner.ts';
import type { RequestLog } from './request-log.ts';

/** The parts of a connection that have to do with an end before its time. */
export interface GivingUpParts {
  readonly owner: Owner;
  readonly exchanges: Exchanges;
  readonly intake: Intake;
  readonly outlet: Outlet;
  readonly log: RequestLog;
}

/**
 * How a connection gives up, on a message that is refused or on an application that fails: no
 * further request is taken, what is due leaves, and the last answer says why.
 */
export class GivingUp {
  readonly #conduct: Conduct;
  readonly #parts: GivingUpParts;

  constructor(conduct: Conduct, parts: GivingUpParts) {
    this.#conduct = conduct;
    this.#parts = parts;
  }

  /**
   * A refusal is the last answer, in its turn: that of the request whose content it is about, or
   * one more behind those that are due.
   *
   * @spec rfc9110-15.5.14-may-close
   */
  refuse(refusal: Reject): void {
    const { exchanges, intake, log } = this.#parts;
    const response = refusalResponse(refusal);
    log.refused(refusal);
    this.#conduct.endRequests();
    if (intake.isReading()) exchanges.newest()?.giveUp(response);
    else this.#answerLast(response);
  }

  /** The application threw before a request had begun. */
  couldNotBegin(error: unknown, request: Request): void {
    this.#parts.owner.report({ kind: 'callback-threw', error, request });
    this.#conduct.endRequests();
    this.#answerLast(fault());
  }

  /** A callback threw: one about this request, or one that is about none. */
  threw(error: unknown, exchange: Exchange | undefined): void {
    const { owner, exchanges } = this.#parts;
    owner.report({ kind: 'callback-threw', error, request: exchange?.request });
    this.#fail(exchange ?? exchanges.newest());
  }

  /** The promise of a callback was rejected. Perhaps the connection is gone meanwhile. */
  rejected(error: unknown, exchange: Exchange): void {
    this.#parts.owner.report({ kind: 'callback-rejected', error, request: exchange.request });
    if (this.#conduct.isAnswering()) this.#fail(exchange);
  }

  /**
   * The first answer that is due has not begun in time.
   *
   * @spec rfc9110-10.1.1-final-after-100
   */
  answerIsLate(): void {
    const { owner, exchanges } = this.#parts;
    const late = exchanges.oldestUnanswered();
    this.#conduct.endRequests();
    if (late?.isReading() === true) {
      late.giveUp(refusalResponse(reject.requestTimeout));
    } else if (late !== undefined) {
      owner.report(misuse('not-answered', late.request));
      late.giveUp(closingResponse(503, 'The request was not served in time'));
    }
  }

  /** Calls `tell`, and gives up if it throws. */
  guarded(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.threw(error, undefined);
    }
  }

  /** One more answer behind those that are due. */
  #answerLast(response: PreparedResponse): void {
    const { intake, outlet } = this.#parts;
    const ending = outlet.ending('close', response.server);
    const isHead = intake.method() === 'HEAD';
    outlet.writer.addLast(isHead ? response.head(ending) : response.text(ending));
  }

  #fail(exchange: Exchange | undefined): void {
    this.#conduct.endRequests();
    exchange?.giveUp(fault());
    this.#conduct.wake();
  }
}

function fault(): PreparedResponse {
  return closingResponse(500, 'The request could not be served');
}
