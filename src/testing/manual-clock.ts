import { tickMs, type Alarm, type Clock } from '../tcp/clock.ts';
import { TimerWheel } from '../tcp/timer-wheel.ts';

/**
 * A clock that a test moves by hand. It starts at 0 and keeps the promises of `Clock`; turns of the
 * event loop are those of the process.
 *
 * @example
 * const clock = new ManualClock();
 * const connection = TcpConnection.server({ wire, clock }, handler, { idleMs: 1_000 });
 * await turn();
 * clock.advance(1_000); // onIdleTimeout
 */
export class ManualClock implements Clock {
  readonly #wheel = new TimerWheel();
  #now = 0;

  now(): number {
    return this.#now;
  }

  set(alarm: Alarm, at: number): void {
    this.#wheel.set(alarm, at);
  }

  cancel(alarm: Alarm): void {
    this.#wheel.cancel(alarm);
  }

  defer(task: () => void): void {
    queueMicrotask(task);
  }

  later(task: () => void): void {
    setImmediate(task);
  }

  /** How many alarms are set. */
  alarmCount(): number {
    return this.#wheel.size;
  }

  /** Moves time on by `ms`, with a tick every 100 ms and one at the end. */
  advance(ms: number): void {
    const end = this.#now + ms;
    while (this.#now < end) {
      this.#now = Math.min(this.#now + tickMs, end);
      this.#wheel.turn(this.#now);
    }
  }
}
