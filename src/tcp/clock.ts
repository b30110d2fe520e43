/** Milliseconds from one tick of a clock to the next: how late an alarm may ring. */
export const tickMs = 100;

/**
 * Time and turns as connections see them: a monotonic reading, alarms, and what is put off.
 *
 * Alarms ring at a regular tick, so one timer of the platform serves every connection of the
 * process. `ProcessClock` is the real one; tests have one they move by hand, and a simulation its
 * own.
 */
export interface Clock {
  /** Milliseconds since some fixed moment, never going back. Not rounded to the tick. */
  now(): number;

  /**
   * Lets `alarm` ring once, at the first tick at which `now()` is `at` or more, and not before the
   * next tick. An alarm that is set already is moved. May be called while alarms ring.
   */
  set(alarm: Alarm, at: number): void;

  /** Takes back `set`. May be called while alarms ring, and for an alarm that is not set. */
  cancel(alarm: Alarm): void;

  /** Runs `task` when the event of now has been dealt with, and before the next one. */
  defer(task: () => void): void;

  /** Runs `task` in a later turn of the event loop, when others have had theirs. */
  later(task: () => void): void;
}

/** What a clock calls. */
export interface Alarm {
  /**
   * `now` is a reading in milliseconds, and everything that had come from the network by then has
   * been handed out before this call. So a deadline that lies at or before `now` has truly passed,
   * however long the event loop stood still. Must not throw.
   */
  onAlarm(now: number): void;
}
