import type { Alarm, Clock } from '../clock.ts';

declare const brand: unique symbol;

/** Names one setting of the timer of one connection. Counts up from 1. */
export type TimerToken = number & { readonly [brand]: 'TimerToken' };

/**
 * What became of `setTimer()`: the token of the timer, or why there is none.
 *
 * - `not-open`: the connection is not open, or is closing.
 * - `already-active`: it has a timer that has neither rung nor been cancelled.
 */
export type SetTimerResult = TimerToken | 'not-open' | 'already-active';

/** What is told that the timer has rung. */
export type TimerReceiver = (token: TimerToken) => void;

/** The one timer that the owner of a connection has. It rings once. */
export class UserTimer implements Alarm {
  readonly #clock: Clock;
  readonly #onTimer: TimerReceiver;
  #count = 0;
  #state: 'idle' | 'set' = 'idle';

  constructor(clock: Clock, onTimer: TimerReceiver) {
    this.#clock = clock;
    this.#onTimer = onTimer;
  }

  set(ms: number): TimerToken | 'already-active' {
    if (this.#state === 'set') return 'already-active';
    this.#state = 'set';
    this.#count++;
    this.#clock.set(this, this.#clock.now() + ms);
    return this.#token();
  }

  /** Answers whether it was this timer that was set. */
  cancel(token: TimerToken): boolean {
    if (token !== this.#count || this.#state === 'idle') return false;
    this.stop();
    return true;
  }

  stop(): void {
    this.#state = 'idle';
    this.#clock.cancel(this);
  }

  onAlarm(): void {
    this.#state = 'idle';
    this.#onTimer(this.#token());
  }

  #token(): TimerToken {
    return this.#count as TimerToken;
  }
}
