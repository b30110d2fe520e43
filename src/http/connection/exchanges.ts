import type { Place } from '../respond/response-queue.ts';
import type { Exchange } from './exchange.ts';

/** The exchanges of one connection that are not over, in the order of their requests. */
export class Exchanges {
  #open: Exchange[] = [];

  /** The exchange that was begun last, while it is not over. */
  newest(): Exchange | undefined {
    return this.#open.at(-1);
  }

  /** The first whose answer has not begun. */
  oldestUnanswered(): Exchange | undefined {
    return this.#open.find(({ responder }) => responder.state() === 'unanswered');
  }

  at(place: Place): Exchange | undefined {
    return this.#open.find((exchange) => exchange.place === place);
  }

  begin(exchange: Exchange): void {
    this.#open.push(exchange);
  }

  /**
   * Takes out an exchange that is over: its request is complete, and its answer was given to the
   * connection whole. `head` is the place whose turn it is.
   */
  takeOver(head: Place): Exchange | undefined {
    const [first] = this.#open;
    if (first === undefined || first.place >= head || first.isReading()) return undefined;
    return this.#open.shift();
  }

  /** Takes out all that is left. */
  takeAll(): readonly Exchange[] {
    const all = this.#open;
    this.#open = [];
    return all;
  }
}
