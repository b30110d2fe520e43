import type { Clock } from '../clock.ts';

/** What takes turns. */
export interface Settling {
  /** A turn that was asked for has come. */
  onTurn(): void;

  /** Does one thing that has become due. Answers whether there was one. */
  settleNext(): boolean;

  /** Something above threw. Must not throw itself. */
  onFault(error: unknown): void;
}

const noBytes: Uint8Array = new Uint8Array(0);

const takeTurn = (settling: Settling): void => {
  settling.onTurn();
};

/**
 * The order in which a connection lets its owner know of things.
 *
 * Whatever happens runs in `run`, the one place where an exception of the owner ends up,
 * `onSendAccepted` excepted, and behind it what has become due is settled until nothing is. What
 * the owner asks for from inside a callback is settled by the loop that runs already; what it asks
 * for at another time is settled in a turn. So a callback never runs inside another,
 * `onSendAccepted` excepted, and the stack does not grow however much the owner does in callbacks.
 */
export class Turns {
  readonly #clock: Clock;
  readonly #settling: Settling;
  #activity: 'resting' | 'running' = 'resting';
  #turn: 'unasked' | 'asked' = 'unasked';

  constructor(clock: Clock, settling: Settling) {
    this.#clock = clock;
    this.#settling = settling;
  }

  /** Asks for a turn, unless one was asked for. */
  ask(): void {
    if (this.#turn === 'asked') return;
    this.#turn = 'asked';
    this.#clock.defer(() => {
      this.#turn = 'unasked';
      this.run(this.#settling, takeTurn);
    });
  }

  /** Sees to it that what has become due is settled: by the loop that runs, or else in a turn. */
  wake(): void {
    if (this.#activity === 'resting') this.ask();
  }

  /** Reacts to an event, and settles what follows from it. */
  run<T>(that: T, react: (that: T, bytes: Uint8Array) => void, bytes = noBytes): void {
    this.#activity = 'running';
    try {
      react(that, bytes);
      while (this.#settling.settleNext());
    } catch (error) {
      this.#settling.onFault(error);
    }
    this.#activity = 'resting';
  }
}
