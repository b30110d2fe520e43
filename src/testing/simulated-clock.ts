import { tickMs, type Alarm, type Clock } from '../tcp/clock.ts';
import { TimerWheel } from '../tcp/timer-wheel.ts';

/** Something that happens at a time. What happens at the same time keeps its order. */
interface Happening {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/**
 * Virtual time: it stands still while something happens, and jumps to when the next thing does. All
 * of a simulation runs in one call, without the event loop of the process.
 */
export class SimulatedClock implements Clock {
  readonly #wheel = new TimerWheel();
  #deferred: (() => void)[] = [];

  /** A heap: the first is the earliest, and each is before the two below it. */
  readonly #heap: Happening[] = [];
  #order = 0;
  #now = 0;
  #tick: 'unasked' | 'asked' = 'unasked';

  now(): number {
    return this.#now;
  }

  set(alarm: Alarm, at: number): void {
    this.#wheel.set(alarm, at);
    this.#askTick();
  }

  cancel(alarm: Alarm): void {
    this.#wheel.cancel(alarm);
  }

  defer(task: () => void): void {
    this.#deferred.push(task);
  }

  later(task: () => void): void {
    this.at(this.#now, task);
  }

  /** Lets something happen at a time; at the earliest behind what happens now. */
  at(time: number, happen: () => void): void {
    this.#order++;
    push(this.#heap, { at: time, order: this.#order, happen });
  }

  /** How many alarms are set. */
  alarmCount(): number {
    return this.#wheel.size;
  }

  /**
   * Lets everything happen that does in the next `ms`, or until nothing is left to happen. Without
   * `ms`, a day at most.
   */
  run(ms = 86_400_000): void {
    const end = this.#now + ms;
    this.#runDeferred();
    for (;;) {
      const [next] = this.#heap;
      if (next === undefined || next.at > end) break;
      pop(this.#heap);
      this.#now = Math.max(this.#now, next.at);
      next.happen();
      this.#runDeferred();
    }
    if (this.#heap.length > 0) this.#now = end;
  }

  /**
   * Lets time pass as when the event loop of a process stands still: nothing happens meanwhile, and
   * all of it behind.
   */
  stall(ms: number): void {
    this.#now += ms;
  }

  #runDeferred(): void {
    while (this.#deferred.length > 0) {
      const tasks = this.#deferred;
      this.#deferred = [];
      for (const task of tasks) task();
    }
  }

  #askTick(): void {
    if (this.#tick === 'asked') return;
    this.#tick = 'asked';
    const next = (Math.floor(this.#now / tickMs) + 1) * tickMs;
    this.at(next, () => {
      // As in a process: the time is read first, and then comes all that had come by then.
      const now = this.#now;
      this.at(now, () => this.#ring(now));
    });
  }

  #ring(now: number): void {
    this.#tick = 'unasked';
    this.#wheel.turn(now);
    if (this.#wheel.size > 0) this.#askTick();
  }
}

function isBefore(one: Happening, other: Happening): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function push(heap: Happening[], happening: Happening): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, happening)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = happening;
}

function pop(heap: Happening[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const below = earlierChild(heap, at);
    const child = heap[below];
    if (child === undefined || isBefore(last, child)) break;
    heap[at] = child;
    at = below;
  }
  heap[at] = last;
}

function earlierChild(heap: readonly Happening[], at: number): number {
  const left = 2 * at + 1;
  const [one, other] = [heap[left], heap[left + 1]];
  return one !== undefined && other !== undefined && isBefore(other, one) ? left + 1 : left;
}
