import type { Conditions } from './simulated-conditions.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** What TLS says in a handshake. `alert` is that it will not go on. */
export type HandshakeMessage = 'clientHello' | 'serverHello' | 'finished' | 'alert';

/** What goes through a pipe. */
export type Parcel =
  | { readonly kind: 'octets'; readonly bytes: Uint8Array }
  | { readonly kind: 'handshake'; readonly message: HandshakeMessage; readonly isTrusted: boolean }
  | { readonly kind: 'fin' };

/** The end of a pipe where parcels come out. */
export interface ParcelReceiver {
  /** One more parcel has arrived: `next` gives it. */
  onArrived(): void;

  /** The connection broke on the way, or the other end is gone. */
  onBroken(): void;
}

/** The end of a pipe where octets go in. */
export interface RoomReceiver {
  /** There is more room than there was. */
  onRoom(): void;
}

/**
 * One direction of a simulated connection: what the operating systems of both ends hold, and what
 * is under way between them. Everything comes out in the order in which it went in.
 */
export class SimulatedPipe {
  readonly #clock: SimulatedClock;
  readonly #conditions: Conditions;
  #receiver: ParcelReceiver | undefined;
  #sender: RoomReceiver | undefined;

  #arrived: Parcel[] = [];

  /** Octets that went in and were not read. */
  #bytes = 0;
  #lastArrival = 0;
  #state: 'whole' | 'cut' = 'whole';

  constructor(clock: SimulatedClock, conditions: Conditions) {
    this.#clock = clock;
    this.#conditions = conditions;
  }

  /** Called once, before anything is sent. */
  attach(receiver: ParcelReceiver): void {
    this.#receiver = receiver;
  }

  attachSender(sender: RoomReceiver): void {
    this.#sender = sender;
  }

  /** Takes as many of these octets as there is room for. Answers how many. */
  put(bytes: Uint8Array): number {
    const taken = Math.min(bytes.length, this.#conditions.windowBytes - this.#bytes);
    this.#bytes += taken;
    for (let at = 0; at < taken;) {
      const end = Math.min(taken, at + this.#conditions.segmentBytes());
      this.send({ kind: 'octets', bytes: bytes.slice(at, end) });
      at = end;
    }
    return taken;
  }

  /** Sends a parcel behind all that was sent. */
  send(parcel: Parcel): void {
    if (this.#conditions.resets()) {
      this.sendReset();
      return;
    }
    this.#clock.at(this.#arrival(), () => {
      if (this.#state === 'cut') return;
      this.#arrived.push(parcel);
      this.#tellArrived();
    });
  }

  /** Tells that this end is gone. It overtakes what has arrived and was not read. */
  sendReset(): void {
    this.#clock.at(this.#arrival(), () => {
      if (this.#state === 'whole') this.#receiver?.onBroken();
    });
  }

  /** What arrived next, if something has. It stays until it is taken. */
  next(): Parcel | undefined {
    return this.#arrived[0];
  }

  /** Takes what `next` gave. */
  take(): void {
    const parcel = this.#arrived.shift();
    if (parcel?.kind !== 'octets') return;
    this.#bytes -= parcel.bytes.length;
    this.#clock.at(this.#clock.now() + this.#conditions.latencyMs(), () => {
      if (this.#state === 'whole') this.#sender?.onRoom();
    });
  }

  /** Whether octets have arrived, or are under way, that nobody has read. */
  hasUnread(): boolean {
    return this.#bytes > 0;
  }

  /** Nothing comes out any more. */
  cut(): void {
    this.#state = 'cut';
    this.#arrived = [];
  }

  #arrival(): number {
    const at = Math.max(this.#lastArrival, this.#clock.now() + this.#conditions.latencyMs());
    this.#lastArrival = at;
    return at;
  }

  #tellArrived(): void {
    if (this.#state === 'whole') this.#receiver?.onArrived();
  }
}
