import type { Clock } from '../../tcp/clock.ts';
import { reject } from '../reject.ts';
import type { Conduct } from './conduct.ts';
import { Deadlines, type TimeLimits, type Waiting } from './deadlines.ts';
import type { Exchanges } from './exchanges.ts';
import type { GivingUp } from './giving-up.ts';
import type { Intake } from './intake.ts';
import type { Outlet } from './outlet.ts';

/** The parts of a connection that say what it waits for, and what follows when that is late. */
export interface TimedParts {
  readonly intake: Intake;
  readonly outlet: Outlet;
  readonly exchanges: Exchanges;
  readonly givingUp: GivingUp;
}

/** What one connection waits for, and for how long. */
export class ConnectionTimes implements Waiting {
  readonly #parts: TimedParts;
  readonly #conduct: Conduct;
  readonly #deadlines: Deadlines;

  /** How many octets had been received when the content began that is being read. */
  #contentMark = 0;

  constructor(clock: Clock, limits: TimeLimits, parts: TimedParts, conduct: Conduct) {
    this.#parts = parts;
    this.#conduct = conduct;
    this.#deadlines = new Deadlines(clock, limits, this);
  }

  /** Something may have changed. */
  look(): void {
    this.#deadlines.look();
  }

  /** Nothing is waited for any more. */
  stop(): void {
    this.#deadlines.stop();
  }

  /** From now on a further request is waited for so long. */
  awaitRequestFor(ms: number): void {
    this.#deadlines.awaitRequestFor(ms);
  }

  /** The header section of a request has been read. */
  contentBegins(): void {
    this.#contentMark = this.#conduct.connection.bytesReceived - this.#parts.intake.unread();
  }

  /** The first header section is waited for from the start, as if it had begun. */
  awaitsHead(): boolean {
    const { intake } = this.#parts;
    if (!this.#awaitsClient() || !this.#conduct.takesRequests()) return false;
    return intake.insideHead() || intake.requests() === 0;
  }

  requests(): number {
    return this.#parts.intake.requests();
  }

  awaitsRequest(): boolean {
    const { intake, outlet } = this.#parts;
    if (!this.#awaitsClient() || !this.#conduct.takesRequests()) return false;
    return !intake.insideHead() && outlet.writer.pending() === 0;
  }

  awaitsContent(): boolean {
    const { exchanges } = this.#parts;
    const newest = exchanges.newest();
    if (newest === undefined || !this.#conduct.takesOctets()) return false;
    return newest.isReading() && !newest.isPaused() && this.#isClientsTurn();
  }

  contentOf(): unknown {
    return this.#parts.exchanges.newest();
  }

  contentBytes(): number {
    return this.#conduct.connection.bytesReceived - this.#contentMark;
  }

  unansweredSince(): number | undefined {
    return this.#parts.exchanges.oldestUnanswered()?.beganAt;
  }

  pendingWrite(): number | undefined {
    return this.untakenBytes() > 0 ? this.#conduct.connection.lastToken : undefined;
  }

  untakenBytes(): number {
    return this.#parts.outlet.writer.handedOverBytes() - this.#conduct.connection.bytesSent;
  }

  isBehind(): boolean {
    return this.#parts.intake.isStarved() && this.#conduct.connection.unreadBytes > 0;
  }

  /** Where nothing has come there is nobody to tell. */
  onHeadLate(): void {
    const { intake, givingUp } = this.#parts;
    if (intake.insideHead()) givingUp.refuse(reject.requestTimeout);
    else this.#conduct.endRequests();
    this.#conduct.run();
  }

  onContentSlow(): void {
    this.#parts.givingUp.refuse(reject.requestTimeout);
    this.#conduct.run();
  }

  onAnswerLate(): void {
    this.#parts.givingUp.answerIsLate();
    this.#conduct.run();
  }

  // @spec rfc9112-9.5-graceful-timeout
  // @spec rfc9112-9.5-may-close-any-time
  onIdle(): void {
    this.#conduct.endRequests();
    this.#conduct.run();
  }

  onReaderStalled(): void {
    this.#conduct.connection.reset();
  }

  /** Whether it is the client's turn, and not in the midst of a content. */
  #awaitsClient(): boolean {
    return this.#isClientsTurn() && !this.#parts.intake.isReading();
  }

  /** Whether all that has arrived was looked at, and more would be. */
  #isClientsTurn(): boolean {
    return this.#parts.intake.isStarved() && this.#conduct.connection.isWriteable();
  }
}
