import type { Clock, Ticking } from './clock.ts';
import type { State } from './state.ts';

/** How long a connection may do nothing, in milliseconds. Without `idleMs` it may for ever. */
export interface Limits {
  readonly idleMs: number | undefined;
  readonly drainMs: number;
  readonly lingerMs: number;
  readonly lingerTotalMs: number;
}

/** What is told that a time is over. */
export interface DeadlineReceiver {
  onIdleExpired(): void;
  onCloseExpired(): void;
}

/** What is waited for: octets in either direction, octets to go out, or the peer's FIN. */
type Phase = 'none' | 'idle' | 'drain' | 'linger';

const phases: Readonly<Record<State, Phase>> = {
  starting: 'none',
  open: 'idle',
  halfOpen: 'idle',
  draining: 'drain',
  finishing: 'drain',
  lingering: 'linger',
  closed: 'none',
};

/**
 * The times of one connection.
 *
 * Octets that move only leave a mark, which costs nothing; the next tick turns the mark into a
 * time. So a time that restarts is noticed up to two ticks late, and never early.
 */
export class Deadlines implements Ticking {
  readonly #clock: Clock;
  readonly #receiver: DeadlineReceiver;
  readonly #limits: Limits;

  #idleMs: number | undefined;
  #phase: Phase = 'none';
  #limitMs = Infinity;
  #since = 0;
  #phaseSince = 0;
  #incoming: 'still' | 'moved' = 'still';
  #outgoing: 'still' | 'moved' = 'still';

  constructor(clock: Clock, limits: Limits, receiver: DeadlineReceiver) {
    this.#clock = clock;
    this.#limits = limits;
    this.#receiver = receiver;
    this.#idleMs = limits.idleMs;
  }

  /** Octets came in. */
  received(): void {
    this.#incoming = 'moved';
  }

  /** Octets went out. */
  sent(): void {
    this.#outgoing = 'moved';
  }

  /** Begins the time that belongs to a state, anew where it ran already. */
  enter(state: State): void {
    this.#begin(phases[state]);
  }

  setIdle(ms: number | undefined): void {
    this.#idleMs = ms;
    if (this.#phase === 'idle') this.#begin('idle');
  }

  onTick(now: number): void {
    const restarts = this.#restarts();
    this.#incoming = 'still';
    this.#outgoing = 'still';
    if (this.#phase === 'linger' && now - this.#phaseSince >= this.#limits.lingerTotalMs) {
      this.#receiver.onCloseExpired();
      return;
    }
    if (restarts) this.#since = this.#clock.now();
    else if (now - this.#since >= this.#limitMs) this.#expire();
  }

  #begin(phase: Phase): void {
    this.#phase = phase;
    this.#incoming = 'still';
    this.#outgoing = 'still';
    this.#limitMs = this.#limitOf(phase);
    if (this.#limitMs === Infinity) {
      this.#clock.remove(this);
      return;
    }
    this.#since = this.#clock.now();
    this.#phaseSince = this.#since;
    this.#clock.add(this);
  }

  #expire(): void {
    this.#since = this.#clock.now();
    if (this.#phase === 'idle') this.#receiver.onIdleExpired();
    else this.#receiver.onCloseExpired();
  }

  #limitOf(phase: Phase): number {
    switch (phase) {
      case 'none':
        return Infinity;
      case 'idle':
        return this.#idleMs ?? Infinity;
      case 'drain':
        return this.#limits.drainMs;
      case 'linger':
        return this.#limits.lingerMs;
    }
  }

  #restarts(): boolean {
    // Octets that come in do not show that any go out.
    const received = this.#incoming === 'moved' && this.#phase !== 'drain';
    return received || this.#outgoing === 'moved';
  }
}
