import { isSingle, octetCount, type Octets } from '../octets.ts';
import { sendToken } from '../send-token.ts';
import type { Wire } from '../wire.ts';
import type { ConnectionOwner } from './owner.ts';

/**
 * What a connection has accepted for sending, how much of it has gone, and how much its owner
 * knows.
 *
 * Tokens count up and at most one write is outstanding, so integers hold all of it: whatever was in
 * a write is sent once the wire has taken the write. What is accepted meanwhile, as much as the
 * slack of the wire allows, goes out in the next one. The owner is told from `report…`, one call at
 * a time, and the integer moves before the call.
 */
export class Sending {
  readonly #wire: Wire;
  readonly #owner: ConnectionOwner;

  #accepted = 0;

  /** The last send in the outstanding write, and how many octets that has. */
  #writing = 0;
  #writingBytes = 0;

  /** How many of these the wire is known to have taken. */
  #progressedBytes = 0;

  #sent = 0;
  #sentBytes = 0;

  /** Grows past `#sent` only at the end, when the sends that failed are reported. */
  #reported = 0;

  /** What waits for the outstanding write. */
  #queue: Octets[] = [];
  #queuedBytes = 0;

  #pressureTold: 'writeable' | 'throttled' = 'writeable';

  /** While a send is being announced: its octets, and those of the sends made from inside. */
  #announced: Octets[] | undefined;
  #life: 'alive' | 'over' = 'alive';

  constructor(wire: Wire, owner: ConnectionOwner) {
    this.#wire = wire;
    this.#owner = owner;
  }

  accepted(): number {
    return this.#accepted;
  }

  /** How many octets the wire has taken in all. */
  sentBytes(): number {
    return this.#sentBytes;
  }

  /** Whether the wire has yet to take some of what was accepted. */
  isPending(): boolean {
    return this.#writingBytes > 0 || this.#announced !== undefined;
  }

  /** Whether so much waits that no more is accepted. */
  isThrottled(): boolean {
    return this.#writingBytes > 0 && this.#writingBytes + this.#queuedBytes > this.#wire.slackBytes;
  }

  /** Whether the owner has not been told of all that it has sent. */
  isUnsettled(): boolean {
    return this.#reported < this.#accepted;
  }

  /** Accepts one send and writes it. Not to be called while throttled. */
  send(octets: Octets | readonly Octets[]): void {
    this.#accepted++;
    if (this.#owner.receiver.onSendAccepted === undefined) this.#pass(octets);
    else this.#announce(octets);
  }

  /** The wire has taken so much of the outstanding write. */
  progressed(bytes: number): void {
    this.#sentBytes += bytes;
    this.#progressedBytes += bytes;
  }

  /** The wire has taken the outstanding write. */
  written(): void {
    this.#sent = this.#writing;
    this.#sentBytes += this.#writingBytes - this.#progressedBytes;
    this.#progressedBytes = 0;
    this.#writingBytes = 0;
    if (this.#writing === this.#accepted) return;
    const waiting = this.#queue;
    this.#queue = [];
    this.#queuedBytes = 0;
    this.#write(waiting);
  }

  /** Nothing is written any more. What was not sent by now has failed. */
  stop(): void {
    this.#life = 'over';
    this.#queue = [];
  }

  /** Whether the owner has something to hear. */
  hasNews(): boolean {
    const settled = this.#reported < this.#sent && this.#owner.receiver.onSent !== undefined;
    return settled || this.#pressure() !== this.#pressureTold;
  }

  /** Tells of the next send that went out. Answers whether there was one to tell of. */
  reportSent(): boolean {
    if (this.#reported >= this.#sent) return false;
    if (this.#owner.receiver.onSent === undefined) {
      this.#reported = this.#sent;
      return false;
    }
    this.#reported++;
    this.#owner.receiver.onSent(sendToken(this.#reported));
    return true;
  }

  /** Tells of the next send that failed. Answers whether there was one to tell of. */
  reportFailed(): boolean {
    if (this.#reported === this.#accepted) return false;
    this.#reported++;
    this.#owner.receiver.onSendFailed?.(sendToken(this.#reported));
    return true;
  }

  /** Tells of throttling that began or ended. Answers whether there was something to tell. */
  reportPressure(): boolean {
    const pressure = this.#pressure();
    if (pressure === this.#pressureTold) return false;
    this.#pressureTold = pressure;
    if (pressure === 'throttled') this.#owner.receiver.onThrottled?.();
    else this.#owner.receiver.onUnthrottled?.();
    return true;
  }

  #pressure(): 'writeable' | 'throttled' {
    return this.isThrottled() ? 'throttled' : 'writeable';
  }

  /** Sends made while another is being announced go out behind it, in the same write. */
  #announce(octets: Octets | readonly Octets[]): void {
    const inside = this.#announced !== undefined;
    const announced = (this.#announced ??= []);
    gather(announced, octets);
    this.#owner.receiver.onSendAccepted?.(sendToken(this.#accepted));
    if (inside) return;
    this.#announced = undefined;
    this.#pass(announced);
  }

  #pass(octets: Octets | readonly Octets[]): void {
    if (this.#life === 'over') return;
    if (this.#writingBytes === 0) {
      this.#write(octets);
      return;
    }
    gather(this.#queue, octets);
    this.#queuedBytes += octetCount(octets);
  }

  #write(octets: Octets | readonly Octets[]): void {
    const bytes = octetCount(octets);
    this.#writing = this.#accepted;
    if (bytes > 0 && this.#wire.write(octets) === 'pending') {
      this.#writingBytes = bytes;
      return;
    }
    this.#sent = this.#accepted;
    this.#sentBytes += bytes;
  }
}

function gather(into: Octets[], octets: Octets | readonly Octets[]): void {
  if (isSingle(octets)) into.push(octets);
  else for (const part of octets) into.push(part);
}
