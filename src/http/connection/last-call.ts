import type { Clock } from '../../tcp/clock.ts';

/**
 * The time between the wish that a connection ends and its last request: what has arrived by then
 * is still served, and nothing is kept up for long.
 */
export class LastCall {
  readonly #clock: Clock;
  readonly #onOver: () => void;
  #call: 'none' | 'until-next-turn' | 'until-told' = 'none';
  #turn: 'unasked' | 'asked' = 'unasked';

  /** How many requests may still begin. */
  #left: number;

  /**
   * @param requestsMax how many requests may begin after the call.
   * @param onOver called when the call is over, in a later turn.
   */
  constructor(clock: Clock, requestsMax: number, onOver: () => void) {
    this.#clock = clock;
    this.#left = requestsMax;
    this.#onOver = onOver;
  }

  /** The connection is to end: when all that has arrived is served, or when somebody says so. */
  make(end: 'until-next-turn' | 'until-told'): void {
    this.#call = end;
  }

  /** A request has begun. Answers whether it is the last. */
  begun(): 'last' | 'one-of-many' {
    if (this.#call === 'none') return 'one-of-many';
    this.#left--;
    return this.#left <= 0 ? 'last' : 'one-of-many';
  }

  /** Nothing is being served. What lies in the system by now is read before the call is over. */
  idle(): void {
    if (this.#call !== 'until-next-turn' || this.#turn === 'asked') return;
    this.#turn = 'asked';
    this.#clock.later(() => {
      this.#turn = 'unasked';
      this.#onOver();
    });
  }
}
