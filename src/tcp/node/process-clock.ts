import { tickMs, type Alarm, type Clock } from '../clock.ts';
import { TimerWheel } from '../timer-wheel.ts';

/**
 * The clock of a process: one interval timer, which runs only while an alarm is set, and does not
 * keep the process alive.
 *
 * A tick reads the time in the timer phase of the event loop and rings in its check phase. Between
 * them lies the poll phase, in which everything that had come from the network is handed out. That
 * is what `Alarm` promises, and why a stall of the loop makes no deadline pass that octets had met.
 */
export class ProcessClock implements Clock {
  readonly #wheel = new TimerWheel();
  #timer: NodeJS.Timeout | undefined;

  now(): number {
    return performance.now();
  }

  set(alarm: Alarm, at: number): void {
    this.#wheel.set(alarm, at);
    this.#timer ??= setInterval(() => {
      // Not unref'd: the loop would then sleep before it. It delays an exit by one turn at most.
      setImmediate(this.#tick, this.now());
    }, tickMs).unref();
  }

  cancel(alarm: Alarm): void {
    this.#wheel.cancel(alarm);
    this.#restIfEmpty();
  }

  defer(task: () => void): void {
    queueMicrotask(task);
  }

  later(task: () => void): void {
    setImmediate(task);
  }

  readonly #tick = (now: number): void => {
    this.#wheel.turn(now);
    this.#restIfEmpty();
  };

  #restIfEmpty(): void {
    if (this.#wheel.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** The clock that all connections of this process share. */
export const processClock: Clock = new ProcessClock();
