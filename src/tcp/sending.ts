import type { ServerLifecycleEventReceiver } from './handler.ts';
import { isSingle, octetCount, type Octets } from './octets.ts';
import { sendToken } from './send-token.ts';
import type { Wire } from './wire.ts';

/**
 * What a connection has accepted for sending, how much of it has gone, and how much its owner
 * knows.
 *
 * Tokens count up and at most one write is outstanding, so three integers hold all of it: whatever
 * was accepted is sent once the wire has taken the write. The owner is told from `report…`, one
 * call at a time, and the integer moves before the call.
 */
export class Sending {
  readonly #wire: Wire;
  readonly #handler: ServerLifecycleEventReceiver;

  #accepted = 0;
  #sent = 0;

  /** Grows past `#sent` only at the end, when the sends that failed are reported. */
  #reported = 0;

  #pressure: 'writeable' | 'throttled' = 'writeable';
  #pressureTold: 'writeable' | 'throttled' = 'writeable';

  /** While a send is being announced: its octets, and those of the sends made from inside. */
  #announced: Octets[] | undefined;
  #life: 'alive' | 'over' = 'alive';

  constructor(wire: Wire, handler: ServerLifecycleEventReceiver) {
    this.#wire = wire;
    this.#handler = handler;
  }

  accepted(): number {
    return this.#accepted;
  }

  /** Whether the wire still owes us a `written`. */
  isPending(): boolean {
    return this.#pressure === 'throttled';
  }

  /** Accepts one send and writes it. Not to be called while a write is pending. */
  send(octets: Octets | readonly Octets[]): void {
    this.#accepted++;
    if (this.#handler.onSendAccepted === undefined) this.#write(octets);
    else this.#announce(octets);
  }

  /** The wire has taken the pending write. */
  written(): void {
    this.#sent = this.#accepted;
    this.#pressure = 'writeable';
  }

  /** Nothing is written any more. What was not sent by now has failed. */
  stop(): void {
    this.#life = 'over';
  }

  /** Whether the owner has something to hear. */
  hasNews(): boolean {
    const settled = this.#reported < this.#sent && this.#handler.onSent !== undefined;
    return settled || this.#pressure !== this.#pressureTold;
  }

  /** Tells of the next send that went out. Answers whether there was one to tell of. */
  reportSent(): boolean {
    if (this.#reported >= this.#sent) return false;
    if (this.#handler.onSent === undefined) {
      this.#reported = this.#sent;
      return false;
    }
    this.#reported++;
    this.#handler.onSent(sendToken(this.#reported));
    return true;
  }

  /** Tells of the next send that failed. Answers whether there was one to tell of. */
  reportFailed(): boolean {
    if (this.#reported === this.#accepted) return false;
    this.#reported++;
    this.#handler.onSendFailed?.(sendToken(this.#reported));
    return true;
  }

  /** Tells of throttling that began or ended. Answers whether there was something to tell. */
  reportPressure(): boolean {
    if (this.#pressure === this.#pressureTold) return false;
    this.#pressureTold = this.#pressure;
    if (this.#pressure === 'throttled') this.#handler.onThrottled?.();
    else this.#handler.onUnthrottled?.();
    return true;
  }

  /** Sends made while another is being announced go out behind it, in the same write. */
  #announce(octets: Octets | readonly Octets[]): void {
    const inside = this.#announced !== undefined;
    const announced = (this.#announced ??= []);
    if (isSingle(octets)) announced.push(octets);
    else announced.push(...octets);
    this.#handler.onSendAccepted?.(sendToken(this.#accepted));
    if (inside) return;
    this.#announced = undefined;
    this.#write(announced);
  }

  #write(octets: Octets | readonly Octets[]): void {
    if (this.#life === 'over') return;
    const isTaken = octetCount(octets) === 0 || this.#wire.write(octets) === 'written';
    if (isTaken) this.#sent = this.#accepted;
    else this.#pressure = 'throttled';
  }
}
