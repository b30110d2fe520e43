import { tickMs, type Alarm } from './clock.ts';

/** How many ticks the wheel is round. What rings later than that is passed over in each round. */
const slotCount = 512;

const noAlarms: ReadonlySet<Alarm> = new Set();

/** Where an alarm lies, and when it rings. */
interface Entry {
  at: number;
  slot: Set<Alarm>;
}

/**
 * The alarms of a clock, sorted into slots of one tick each: setting, moving and ringing one costs
 * the same however many there are.
 */
export class TimerWheel {
  /** The slots in which something lies or has lain. */
  readonly #slots = new Map<number, Set<Alarm>>();
  readonly #entries = new Map<Alarm, Entry>();

  /** What rings in the turn of now, and has not yet. */
  readonly #due = new Set<Alarm>();

  /** The tick that was looked at last. Its slot may have become fuller since. */
  #tick = 0;

  /** How many alarms are set. */
  get size(): number {
    return this.#entries.size;
  }

  /** Lets `alarm` ring in the first turn at or after `at`. It is moved where it was set already. */
  set(alarm: Alarm, at: number): void {
    const slot = this.#slotOf(Math.max(Math.ceil(at / tickMs), this.#tick));
    const entry = this.#entries.get(alarm);
    if (entry === undefined) {
      this.#due.delete(alarm);
      this.#entries.set(alarm, { at, slot });
    } else {
      entry.slot.delete(alarm);
      entry.slot = slot;
      entry.at = at;
    }
    slot.add(alarm);
  }

  cancel(alarm: Alarm): void {
    this.#due.delete(alarm);
    this.#entries.get(alarm)?.slot.delete(alarm);
    this.#entries.delete(alarm);
  }

  /** Rings what is due at `now`. What is set meanwhile rings in a later turn. */
  turn(now: number): void {
    const last = Math.ceil(now / tickMs);
    const first = Math.max(this.#tick, last - slotCount + 1);
    for (let tick = first; tick <= last; tick++) {
      this.#collect(this.#slots.get(tick % slotCount) ?? noAlarms, now);
    }
    this.#tick = last;
    for (const alarm of this.#due) {
      this.#due.delete(alarm);
      alarm.onAlarm(now);
    }
  }

  #isDue(alarm: Alarm, now: number): boolean {
    const entry = this.#entries.get(alarm);
    return entry !== undefined && entry.at <= now;
  }

  #collect(slot: ReadonlySet<Alarm>, now: number): void {
    for (const alarm of slot) {
      if (!this.#isDue(alarm, now)) continue;
      this.cancel(alarm);
      this.#due.add(alarm);
    }
  }

  #slotOf(tick: number): Set<Alarm> {
    const known = this.#slots.get(tick % slotCount);
    if (known !== undefined) return known;
    const slot = new Set<Alarm>();
    this.#slots.set(tick % slotCount, slot);
    return slot;
  }
}
