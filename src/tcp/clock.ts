/** Milliseconds from one tick of a clock to the next: how late a deadline may be noticed. */
export const tickMs = 100;

/**
 * Time as connections see it: a monotonic reading and a regular tick.
 *
 * Deadlines are compared at each tick, so one timer serves every connection of the process and no
 * connection ever arms one of its own. `ProcessClock` is the real one; tests have one they move by
 * hand.
 */
export interface Clock {
  /** Milliseconds since some fixed moment, never going back. Not rounded to the tick. */
  now(): number;

  /**
   * Calls `ticking.onTick` at each tick until it is removed. What was added already stays added
   * once. What is added from inside `onTick` is first called at the next tick.
   */
  add(ticking: Ticking): void;

  /** Removes what `add` added. May be called from inside `onTick`, and for what was never added. */
  remove(ticking: Ticking): void;
}

/** What a clock calls. */
export interface Ticking {
  /**
   * `now` is a reading in milliseconds, and everything that had come from the network by then has
   * been handed out before this call. So a deadline that lies at or before `now` has truly passed,
   * however long the event loop stood still. Must not throw.
   */
  onTick(now: number): void;
}
