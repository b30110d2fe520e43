import { tickMs, type Clock, type Ticking } from '../tcp/clock.ts';

/**
 * A clock that a test moves by hand. It starts at 0 and keeps the promises of `Clock`.
 *
 * @example
 * const clock = new ManualClock();
 * const connection = TcpConnection.server({ wire, clock }, handler, { idleMs: 1_000 });
 * await turn();
 * clock.advance(1_000); // onIdleTimeout
 */
export class ManualClock implements Clock {
  readonly #ticking = new Set<Ticking>();
  #now = 0;

  now(): number {
    return this.#now;
  }

  add(ticking: Ticking): void {
    this.#ticking.add(ticking);
  }

  remove(ticking: Ticking): void {
    this.#ticking.delete(ticking);
  }

  /** How many are called at each tick. */
  tickingCount(): number {
    return this.#ticking.size;
  }

  /** Moves time on by `ms`, with a tick every 100 ms and one at the end. */
  advance(ms: number): void {
    const end = this.#now + ms;
    while (this.#now < end) {
      this.#now = Math.min(this.#now + tickMs, end);
      this.#tick();
    }
  }

  #tick(): void {
    for (const ticking of [...this.#ticking]) {
      if (this.#ticking.has(ticking)) ticking.onTick(this.#now);
    }
  }
}
