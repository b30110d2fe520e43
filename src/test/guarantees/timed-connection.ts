import assert from 'node:assert/strict';
import type { ServerConfig } from '../../http/config.ts';
import { ScriptedWire } from '../../testing/scripted-wire.ts';
import { SimulatedClock } from '../../testing/simulated-clock.ts';
import { RecordedService, type Service } from './recorded-service.ts';

/**
 * One HTTP connection in virtual time, on a wire whose octets come in exactly the runs and at
 * exactly the times that a test says. What arrives while the wire is paused waits in the system.
 */
export class TimedConnection {
  readonly wire = new ScriptedWire();
  readonly clock = new SimulatedClock();
  readonly service: RecordedService;

  readonly #inSystem: (Buffer | 'fin')[] = [];
  #looking: 'no' | 'asked' = 'no';

  constructor(
    make: Service | ((recorded: RecordedService) => Service),
    config: Partial<ServerConfig> = {},
    startMs = 0,
  ) {
    // Between two ticks of the clock, wherever that is.
    this.clock.at(startMs, () => undefined);
    this.clock.run(startMs);
    const socket = { wire: this.wire, clock: this.clock };
    this.service = new RecordedService(socket, make, config);
    this.clock.run(0);
  }

  /** Lets octets arrive, in one run. */
  arrive(octets: string): void {
    if (octets !== '') this.#inSystem.push(Buffer.from(octets, 'latin1'));
    this.#deliver();
  }

  /** Lets the end of the client arrive, behind all octets. */
  peerEnds(): void {
    this.#inSystem.push('fin');
    this.#deliver();
  }

  /** Lets them arrive at a time. */
  arriveAt(at: number, octets: string): void {
    this.clock.at(at, () => this.arrive(octets));
  }

  /** Lets time pass. */
  run(ms: number): void {
    const end = this.clock.now() + ms;
    // Time goes as far as something is to happen.
    this.clock.at(end, () => undefined);
    this.clock.run(ms);
    this.check();
  }

  /** All that was written, a character for each octet. */
  written(): string {
    return this.wire.written();
  }

  /** Whether the connection has ended, or is about to. */
  isEnding(): boolean {
    return this.wire.isEnded() || this.wire.isDestroyed();
  }

  /** Throws what a promise was broken by. */
  check(): void {
    this.wire.check();
    this.service.check();
  }

  /** Cuts the connection where it is not gone, and looks for what is left. */
  checkNothingIsLeft(): void {
    this.run(0);
    if (!this.wire.isDestroyed()) this.service.connection.hardClose();
    this.run(0);
    assert.ok(this.service.end !== undefined, 'the connection has an end');
    assert.equal(this.clock.alarmCount(), 0, 'no alarm is left');
    assert.equal(this.wire.isDestroyed(), true, 'the wire is let go');
  }

  #deliver(): void {
    while (this.#inSystem.length > 0) {
      if (this.wire.isDestroyed()) return;
      if (this.wire.isPaused()) {
        this.#lookLater();
        return;
      }
      const next = this.#inSystem.shift();
      if (next === 'fin') this.wire.peerEnd();
      else if (next !== undefined) this.wire.receive(next);
    }
  }

  /** A wire does not say when it is resumed. */
  #lookLater(): void {
    if (this.#looking === 'asked') return;
    this.#looking = 'asked';
    this.clock.at(this.clock.now() + 1, () => {
      this.#looking = 'no';
      this.#deliver();
    });
  }
}
