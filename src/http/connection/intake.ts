import { NEED_MORE } from '../grammar/result.ts';
import { RequestReader, type ReadLimits, type ReadStep } from '../read/request-reader.ts';
import type { Reject } from '../reject.ts';
import { Request } from '../request.ts';
import type { Exchanges } from './exchanges.ts';
import { Lifespan, type LifespanLimits } from './lifespan.ts';
import { SideBySide } from './side-by-side.ts';

/** What of a configuration concerns requests. */
export interface IntakeSettings extends Omit<ReadLimits, 'contentBytesMax'>, LifespanLimits {
  readonly contentBytesMax: number | ((request: Request) => number);
  readonly pipelinedMax: number;
  readonly turnRequestsMax: number;
  readonly tls?: unknown;
}

/**
 * Why there is no step.
 *
 * - `starved`: all that has arrived was looked at.
 * - `paused`: something else has to happen first.
 * - `yielded`: others are to have their turn first: `resume` is to be called in a later one.
 */
export type Stop = 'starved' | 'paused' | 'yielded';

/** One thing that was read. */
export type IntakeStep = Exclude<ReadStep, typeof NEED_MORE>;

/** The way into a connection: octets become requests as far as others keep up. */
export class Intake {
  /** Why the loop stopped the last time. */
  stopped: Stop = 'starved';

  readonly #settings: IntakeSettings;
  readonly #exchanges: Exchanges;
  readonly #reader: RequestReader;
  readonly #sideBySide: SideBySide;
  readonly #lifespan: Lifespan;

  /** A request that waits until those that are not answered allow it. */
  #held: Request | undefined;

  /** How many requests may still begin in this turn. */
  #left = 0;
  #turn: 'own' | 'yield-asked' | 'left-to-others' = 'own';

  constructor(settings: IntakeSettings, exchanges: Exchanges, now: number) {
    this.#settings = settings;
    this.#exchanges = exchanges;
    const scheme = settings.tls === undefined ? 'http' : 'https';
    this.#reader = new RequestReader(readLimits(settings), scheme);
    this.#sideBySide = new SideBySide(settings.pipelinedMax);
    this.#lifespan = new Lifespan(settings, now);
  }

  append(bytes: Uint8Array): void {
    this.#reader.append(bytes);
  }

  /** How many octets arrived that were not looked at. */
  unread(): number {
    return this.#reader.unread();
  }

  /** How many requests have begun. */
  requests(): number {
    return this.#lifespan.requests();
  }

  /** The method of the message that was read last, as far as it is known. */
  method(): string {
    return this.#reader.method();
  }

  /** Whether the connection may go on behind the request that was read last. */
  persistence(): 'persists' | 'closes' {
    return this.#reader.persistence;
  }

  awaitsContinue(): boolean {
    return this.#reader.awaitsContinue();
  }

  /** The client was told that its content is wanted. */
  continued(): void {
    this.#reader.continued();
  }

  /** Whether a message has begun and has not ended. */
  insideMessage(): boolean {
    return this.#reader.insideMessage();
  }

  /** Whether a request line or a header section has begun and has not ended. */
  insideHead(): boolean {
    return this.#reader.insideHead();
  }

  /** Whether a request is being read whose header section is complete. */
  isReading(): boolean {
    return this.#exchanges.newest()?.isReading() === true;
  }

  /** Whether nothing that has arrived is left to be dealt with. */
  isEmpty(): boolean {
    return this.#held === undefined && this.#reader.unread() === 0 && !this.isReading();
  }

  /** Whether more of what the client sends is waited for. */
  isStarved(): boolean {
    return this.stopped === 'starved';
  }

  /** Others are to have their turn before the next step. */
  askYield(): void {
    if (this.#turn === 'own') this.#turn = 'yield-asked';
  }

  /** The turn that was left to others is over. */
  resume(): void {
    this.#turn = 'own';
  }

  /** A turn begins. */
  beginTurn(): void {
    this.#left = this.#settings.turnRequestsMax;
  }

  /**
   * Reads on.
   *
   * @param pending how many answers are due.
   * @param flow whether answers can leave, so that it makes sense to ask for more of them.
   */
  next(pending: number, flow: 'free' | 'blocked'): IntakeStep | Stop {
    if (flow === 'blocked' || this.#turn === 'left-to-others') return this.#stop('paused');
    if (this.#exchanges.newest()?.isPaused() === true) return this.#stop('paused');
    if (!this.isReading() && this.#sideBySide.mayTakeOver(pending)) return this.#stop('paused');
    if (this.#isTurnOver()) return this.#stop('yielded');
    const step = this.#held ?? this.#reader.read();
    if (step === NEED_MORE) return this.#stop('starved');
    if (step instanceof Request) {
      this.#held = this.#sideBySide.admits(step, pending) ? undefined : step;
      if (this.#held !== undefined) return this.#stop('paused');
      this.#left--;
    }
    return step;
  }

  /**
   * A request begins.
   *
   * @returns why it cannot, or whether it is the last. Throws what the function of the application
   * does that says how much content it may have.
   */
  begin(request: Request, now: number): Reject | 'last' | 'one-of-many' {
    const { contentBytesMax } = this.#settings;
    if (typeof contentBytesMax === 'function') {
      const refused = this.#reader.limitContent(contentBytesMax(request));
      if (refused !== undefined) return refused;
    }
    this.#sideBySide.begun(request);
    const isLast = this.#lifespan.begin(now) || this.#reader.persistence === 'closes';
    // What a client sends behind a CONNECT that fails may be no request.
    return isLast || request.method === 'CONNECT' ? 'last' : 'one-of-many';
  }

  /** Whether what follows may be no request at all, while so many answers are due. */
  mayTakeOver(pending: number): boolean {
    return this.#sideBySide.mayTakeOver(pending);
  }

  /** What has arrived and was not looked at, for another owner of the connection. */
  takeUnread(): Uint8Array {
    return this.#reader.takeUnread();
  }

  /** Whether it is the turn of others, where there is something to leave to a later one. */
  #isTurnOver(): boolean {
    const isAsked = this.#turn === 'yield-asked';
    if (!isAsked && (this.#left > 0 || this.isReading())) return false;
    if (this.#held === undefined && this.#reader.unread() === 0) {
      this.#turn = 'own';
      return false;
    }
    this.#turn = 'left-to-others';
    return true;
  }

  #stop(reason: Stop): Stop {
    this.stopped = reason;
    return reason;
  }
}

const derived = new WeakMap<IntakeSettings, ReadLimits>();

/** The limits of a reader. Where a function says how large content may be, it is asked later. */
function readLimits(settings: IntakeSettings): ReadLimits {
  if (hasNumber(settings)) return settings;
  const limits = derived.get(settings) ?? { ...settings, contentBytesMax: Infinity };
  derived.set(settings, limits);
  return limits;
}

function hasNumber(settings: IntakeSettings): settings is IntakeSettings & ReadLimits {
  return typeof settings.contentBytesMax === 'number';
}
