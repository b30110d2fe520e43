import type { Place, Port, PortEvents } from '../tcp/network.ts';
import type { Address } from '../tcp/wire.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import type { Conditions } from './simulated-conditions.ts';
import type { SimulatedWire } from './simulated-wire.ts';

/** What a simulated port is part of. */
export interface PortHost {
  readonly clock: SimulatedClock;
  readonly conditions: Conditions;

  /** Lets the port listen. Answers where, or why not. */
  bind(port: SimulatedPort, place: Place): Address | Error;
  unbind(port: SimulatedPort): void;
}

/** A port of a simulated network. Connections wait in it until they are accepted. */
export class SimulatedPort implements Port {
  readonly #host: PortHost;
  readonly #events: PortEvents;
  readonly #backlog: number;
  readonly #waiting: SimulatedWire[] = [];
  readonly #held = new Set<SimulatedWire>();
  #state: 'listening' | 'paused' | 'closed' = 'listening';

  constructor(host: PortHost, place: Place, events: PortEvents) {
    this.#host = host;
    this.#events = events;
    this.#backlog = place.backlog;
    host.clock.later(() => this.#begin(place));
  }

  pause(): void {
    this.#state = 'paused';
  }

  resume(): void {
    this.#state = 'listening';
    this.#askAccept();
  }

  room(): number {
    return this.#host.conditions.descriptors - this.#held.size;
  }

  close(): void {
    this.#state = 'closed';
    this.#host.unbind(this);
    for (const wire of this.#waiting) wire.destroy();
    this.#host.clock.later(() => this.#events.onClosed());
  }

  /** A connection has come. Answers whether there is room for it to wait. */
  offer(wire: SimulatedWire): boolean {
    if (this.#waiting.length >= this.#backlog) return false;
    this.#waiting.push(wire);
    this.#askAccept();
    return true;
  }

  /** A connection that was accepted here may be gone. */
  released(wire: SimulatedWire): void {
    if (!this.#held.delete(wire)) return;
    this.#host.clock.later(() => this.#events.onReleased(wire));
  }

  #begin(place: Place): void {
    const address = this.#host.bind(this, place);
    if (address instanceof Error) this.#events.onListenFailed(address);
    else this.#events.onListening(address);
  }

  #askAccept(): void {
    this.#host.clock.later(() => this.#accept());
  }

  #accept(): void {
    if (this.#state !== 'listening') return;
    const wire = this.#waiting.shift();
    if (wire === undefined) return;
    if (this.room() <= 0 || this.#host.conditions.fails()) {
      wire.destroy();
      this.#events.onAcceptFailed('no-descriptors', new Error('accept EMFILE'));
      return;
    }
    this.#held.add(wire);
    if (this.#waiting.length > 0) this.#askAccept();
    this.#events.onAccepted(wire);
  }
}
