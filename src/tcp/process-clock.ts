import { tickMs, type Clock, type Ticking } from './clock.ts';

/**
 * The clock of a process: one interval timer, which runs only while something was added, and does
 * not keep the process alive.
 *
 * A tick reads the time in the timer phase of the event loop and calls in its check phase. Between
 * them lies the poll phase, in which everything that had come from the network is handed out. That
 * is what `Ticking` promises, and why a stall of the loop makes no deadline pass that octets had
 * met.
 */
export class ProcessClock implements Clock {
  readonly #ticking = new Set<Ticking>();
  #timer: NodeJS.Timeout | undefined;

  now(): number {
    return performance.now();
  }

  add(ticking: Ticking): void {
    this.#ticking.add(ticking);
    this.#timer ??= setInterval(() => {
      // Not unref'd: the loop would then sleep before it. It delays an exit by one turn at most.
      setImmediate(this.#tick, this.now());
    }, tickMs).unref();
  }

  remove(ticking: Ticking): void {
    this.#ticking.delete(ticking);
    if (this.#ticking.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  readonly #tick = (now: number): void => {
    for (const ticking of [...this.#ticking]) {
      if (this.#ticking.has(ticking)) ticking.onTick(now);
    }
  };
}

/** The clock that all connections of this process share. */
export const processClock: Clock = new ProcessClock();
