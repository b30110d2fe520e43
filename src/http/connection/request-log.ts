import type { CloseCause } from '../../tcp/close-cause.ts';
import type { TcpConnection } from '../../tcp/connection.ts';
import { diagnostics } from '../node/diagnostics.ts';
import type { Reject } from '../reject.ts';
import type { Place } from '../respond/response-queue.ts';
import type { Exchange } from './exchange.ts';
import type { Exchanges } from './exchanges.ts';

/** Tells whoever listens what becomes of the requests of one connection. */
export class RequestLog {
  readonly #connection: TcpConnection;
  readonly #exchanges: Exchanges;

  constructor(connection: TcpConnection, exchanges: Exchanges) {
    this.#connection = connection;
    this.#exchanges = exchanges;
  }

  begun({ request }: Exchange): void {
    if (!diagnostics.hearsRequests()) return;
    diagnostics.started({ connection: this.#connection, request });
  }

  refused(refusal: Reject): void {
    diagnostics.refused({ connection: this.#connection, reject: refusal });
  }

  /**
   * Lets go of the exchanges that are over.
   *
   * @param head the place whose turn it is.
   * @param last the place of the last response, behind which nothing leaves.
   */
  retire(head: Place, last: Place): void {
    for (
      let over = this.#exchanges.takeOver(head);
      over !== undefined;
      over = this.#exchanges.takeOver(head)
    ) {
      this.#finished(over, over.place <= last ? 'answered' : 'cut');
    }
  }

  /** The connection has another owner. */
  handedOver(): void {
    for (const exchange of this.#exchanges.takeAll()) this.#finished(exchange, 'handed-over');
  }

  /** The connection is gone. `head` and `last` are as in `retire`. */
  closed(cause: CloseCause, requests: number, head: Place, last: Place): void {
    for (const exchange of this.#exchanges.takeAll()) {
      const hadItsTurn = exchange.place < head && exchange.place <= last;
      this.#finished(exchange, hadItsTurn ? 'answered' : 'cut');
    }
    diagnostics.closed({ connection: this.#connection, cause, requests });
  }

  /** @param outcome what it is if its answer is whole. */
  #finished({ request, responder }: Exchange, outcome: 'answered' | 'cut' | 'handed-over'): void {
    if (!diagnostics.hearsRequests()) return;
    const connection = this.#connection;
    const isWhole = outcome === 'handed-over' || responder.isWhole();
    diagnostics.finished({
      connection,
      request,
      status: responder.status(),
      outcome: isWhole ? outcome : 'cut',
    });
  }
}
