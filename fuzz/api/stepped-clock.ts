import type { Alarm, Clock } from '../../src/tcp/clock.ts';
import { TimerWheel } from '../../src/tcp/timer-wheel.ts';

/** How many turns a connection may need until nothing is left to do. */
const TURNS_MAX = 10_000;

/** A clock whose microtasks, turns and time all move by hand, so that nothing waits for Node. */
export class SteppedClock implements Clock {
  readonly #wheel = new TimerWheel();
  #now = 0;
  #deferred: (() => void)[] = [];
  #later: (() => void)[] = [];

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
    this.#deferred.push(task);
  }

  later(task: () => void): void {
    this.#later.push(task);
  }

  /** How many alarms are set. */
  alarmCount(): number {
    return this.#wheel.size;
  }

  /** Runs what was put off until nothing is. Throws where that does not come to an end. */
  settle(): void {
    for (let turn = 0; turn < TURNS_MAX; turn++) {
      this.#runAll();
      if (this.#later.length === 0) return;
      const tasks = this.#later;
      this.#later = [];
      for (const task of tasks) {
        task();
        this.#runAll();
      }
    }
    throw new Error(`There is still something to do after ${TURNS_MAX} turns`);
  }

  /** Lets time pass, tick by tick, and what follows from each happen. */
  advance(ms: number): void {
    const end = this.#now + ms;
    while (this.#now < end) {
      this.#now = Math.min(this.#now + 100, end);
      this.#wheel.turn(this.#now);
      this.settle();
    }
  }

  #runAll(): void {
    // What is put off meanwhile joins the end of the list, and is reached as well.
    for (const task of this.#deferred) task();
    this.#deferred = [];
  }
}
