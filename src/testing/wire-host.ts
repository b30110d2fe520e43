import type { SimulatedClock } from './simulated-clock.ts';
import type { Conditions } from './simulated-conditions.ts';
import type { SimulatedWire } from './simulated-wire.ts';

/** What a simulated wire is part of. */
export interface WireHost {
  readonly clock: SimulatedClock;
  readonly conditions: Conditions;

  /** The wire holds nothing any more. */
  released(wire: SimulatedWire): void;

  /** The connection did what it must not. Throws it, and keeps it. */
  violated(what: string): never;
}
