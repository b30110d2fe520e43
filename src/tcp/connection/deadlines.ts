import type { Alarm, Clock } from '../clock.ts';
import type { State } from './state.ts';

/** How long a connection may do nothing, or take in all, in milliseconds. Infinity is for ever. */
export interface Limits {
  /** To come to be: connecting and the handshake, for a server the handshake alone. */
  readonly beginMs: number;
  readonly upgradeMs: number;
  readonly idleMs: number;
  readonly drainMs: number;
  readonly lingerMs: number;
  readonly lingerTotalMs: number;
}

/** What is told that a time is over. */
export interface DeadlineReceiver {
  onIdleExpired(): void;
  onDeadlinePassed(): void;
}

/**
 * The limits that bind in a state: one that begins anew when octets move, and one that does not.
 */
interface Phase {
  readonly quiet: 'idleMs' | 'drainMs' | 'lingerMs' | 'none';
  readonly total: 'beginMs' | 'upgradeMs' | 'lingerTotalMs' | 'none';
}

const phases: Readonly<Record<State, Phase>> = {
  starting: { quiet: 'none', total: 'none' },
  connecting: { quiet: 'none', total: 'beginMs' },
  handshaking: { quiet: 'none', total: 'beginMs' },
  open: { quiet: 'idleMs', total: 'none' },
  upgrading: { quiet: 'idleMs', total: 'upgradeMs' },
  halfOpen: { quiet: 'idleMs', total: 'none' },
  draining: { quiet: 'drainMs', total: 'none' },
  finishing: { quiet: 'drainMs', total: 'none' },
  lingering: { quiet: 'lingerMs', total: 'lingerTotalMs' },
  closed: { quiet: 'none', total: 'none' },
};

/**
 * The times of one connection.
 *
 * Octets that move only leave a mark, and ask for the next tick, which turns the mark into a time.
 * So a time that restarts is noticed up to two ticks late, and never early, and a connection on
 * which nothing moves costs nothing.
 */
export class Deadlines implements Alarm {
  readonly #clock: Clock;
  readonly #receiver: DeadlineReceiver;
  readonly #limits: Limits;

  #idleMs: number;
  #phase: Phase = phases.starting;
  #quietMs = Infinity;
  #quietSince = 0;
  #totalUntil = Infinity;
  #moved: 'still' | 'moved' = 'still';

  constructor(clock: Clock, limits: Limits, receiver: DeadlineReceiver) {
    this.#clock = clock;
    this.#limits = limits;
    this.#receiver = receiver;
    this.#idleMs = limits.idleMs;
  }

  /** Octets came in. That does not show that any go out. */
  received(): void {
    if (this.#phase.quiet !== 'drainMs') this.sent();
  }

  /** Octets went out. */
  sent(): void {
    if (this.#moved === 'moved' || this.#quietMs === Infinity) return;
    this.#moved = 'moved';
    this.#clock.set(this, 0);
  }

  /** Begins the times that belong to a state. One for which the last state waited, too, goes on. */
  enter(state: State): void {
    const before = this.#phase;
    this.#phase = phases[state];
    const { total } = this.#phase;
    if (total === 'none') this.#totalUntil = Infinity;
    else if (total !== before.total) this.#totalUntil = this.#clock.now() + this.#limits[total];
    this.#beginQuiet();
  }

  setIdle(ms: number): void {
    this.#idleMs = ms;
    if (this.#phase.quiet === 'idleMs') this.#beginQuiet();
  }

  onAlarm(now: number): void {
    if (this.#moved === 'moved') {
      this.#moved = 'still';
      this.#quietSince = this.#clock.now();
    }
    if (now >= this.#totalUntil) {
      this.#receiver.onDeadlinePassed();
      return;
    }
    if (now - this.#quietSince < this.#quietMs) {
      this.#await();
      return;
    }
    this.#quietSince = this.#clock.now();
    this.#await();
    if (this.#phase.quiet === 'idleMs') this.#receiver.onIdleExpired();
    else this.#receiver.onDeadlinePassed();
  }

  #beginQuiet(): void {
    const { quiet } = this.#phase;
    this.#moved = 'still';
    if (quiet === 'none') this.#quietMs = Infinity;
    else this.#quietMs = quiet === 'idleMs' ? this.#idleMs : this.#limits[quiet];
    if (this.#quietMs !== Infinity) this.#quietSince = this.#clock.now();
    this.#await();
  }

  #await(): void {
    const at = Math.min(this.#quietSince + this.#quietMs, this.#totalUntil);
    if (at === Infinity) this.#clock.cancel(this);
    else this.#clock.set(this, at);
  }
}
