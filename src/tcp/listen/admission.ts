import type { Alarm, Clock } from '../clock.ts';
import type { Port } from '../network.ts';

/** How many connections there may be. */
export interface AdmissionLimits {
  readonly connectionsMax: number;
  readonly perPeerMax: number;
}

/** Why no more connections are accepted: there are as many as may be, or too few descriptors. */
export type PauseReason = 'limit' | 'descriptors';

export interface AdmissionReceiver {
  onPaused(reason: PauseReason): void;
  onResumed(): void;
}

/** How soon it is looked whether others have given descriptors back. */
const recheckMs = 250;

/** So many descriptors are left to the rest of the process. */
const reserve = 16;

/**
 * Which connections a listener takes, and when it lets them wait in the operating system.
 *
 * Descriptors are counted now and then: each time half of those that were free may have been used
 * up, so the count is true before it matters, and costs little for each connection.
 */
export class Admission implements Alarm {
  readonly #port: Port;
  readonly #clock: Clock;
  readonly #limits: AdmissionLimits;
  readonly #receiver: AdmissionReceiver;
  readonly #peers = new Map<string, number>();

  #count = 0;
  #paused: PauseReason | undefined;

  /** How many connections can be taken before the descriptors are counted again. */
  #uncounted = 0;

  constructor(port: Port, clock: Clock, limits: AdmissionLimits, receiver: AdmissionReceiver) {
    this.#port = port;
    this.#clock = clock;
    this.#limits = limits;
    this.#receiver = receiver;
  }

  /** The port listens. It may have to pause at once. */
  begin(): void {
    this.#pauseIfFull();
  }

  /** Takes a connection of this peer, or answers that it is not to be taken. */
  admit(host: string): 'admitted' | 'refused' {
    const ofPeer = this.#countOf(host);
    // Where there is no name there is no peer to tell from others: it is a unix socket.
    if (host !== '' && ofPeer >= this.#limits.perPeerMax) return 'refused';
    this.#peers.set(host, ofPeer + 1);
    this.#count++;
    this.#uncounted--;
    this.#pauseIfFull();
    return 'admitted';
  }

  /** A connection that was taken is gone. */
  released(host: string): void {
    const ofPeer = this.#countOf(host);
    if (ofPeer > 1) this.#peers.set(host, ofPeer - 1);
    else this.#peers.delete(host);
    this.#count--;
    if (this.#paused === 'limit') this.#resumeIfFree();
    else if (this.#paused === 'descriptors') this.#clock.set(this, 0);
  }

  /** The system had no descriptor for a connection. */
  ranShort(): void {
    this.#uncounted = 0;
    this.#pause('descriptors');
  }

  onAlarm(): void {
    this.#resumeIfFree();
  }

  /** The port listens no longer. */
  stop(): void {
    this.#paused = undefined;
    this.#clock.cancel(this);
  }

  #countOf(host: string): number {
    return this.#peers.get(host) ?? 0;
  }

  // @spec rfc9112-9.5-keep-under-overload
  #pauseIfFull(): void {
    if (this.#count >= this.#limits.connectionsMax) this.#pause('limit');
    else if (!this.#hasDescriptors()) this.#pause('descriptors');
  }

  #pause(reason: PauseReason): void {
    if (reason === 'descriptors') this.#clock.set(this, this.#clock.now() + recheckMs);
    if (this.#paused !== undefined) return;
    this.#paused = reason;
    this.#port.pause();
    this.#receiver.onPaused(reason);
  }

  #resumeIfFree(): void {
    if (this.#count >= this.#limits.connectionsMax) return;
    if (!this.#hasDescriptors()) {
      this.#clock.set(this, this.#clock.now() + recheckMs);
      return;
    }
    this.#paused = undefined;
    this.#port.resume();
    this.#receiver.onResumed();
  }

  #hasDescriptors(): boolean {
    if (this.#uncounted > 0) return true;
    const room = this.#port.room() - reserve;
    this.#uncounted = Math.ceil(room / 2);
    return room > 0;
  }
}
