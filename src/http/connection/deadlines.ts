import type { Alarm, Clock } from '../../tcp/clock.ts';

/** The times that a connection keeps, in milliseconds; rates are octets per second. 0: none. */
export interface TimeLimits {
  readonly headerMs: number;
  readonly contentRateMin: number;
  readonly contentGraceMs: number;
  readonly requestMs: number;
  readonly keepAliveMs: number;
  readonly writeRateMin: number;
  readonly writeGraceMs: number;
  readonly writeIdleMs: number;
}

/** Tells what a connection waits for at this moment, and is told when that takes too long. */
export interface Waiting {
  /** Whether it waits for a header section that has begun, or for the first one of all. */
  awaitsHead(): boolean;

  /** How many requests have begun: with each of them these two begin anew. */
  requests(): number;

  /** Whether it waits for a request of which nothing has come. */
  awaitsRequest(): boolean;

  /** Whether it waits for content that the client owes. */
  awaitsContent(): boolean;

  /** Which request the content belongs to, and how much of it has come. */
  contentOf(): unknown;
  contentBytes(): number;

  /** When the first request began that has no answer. */
  unansweredSince(): number | undefined;

  /** Names the write that the client has not taken whole, and says how far that is. */
  pendingWrite(): number | undefined;
  untakenBytes(): number;

  /** Whether something has come that was not looked at, because others had a turn. */
  isBehind(): boolean;

  onHeadLate(): void;
  onContentSlow(): void;
  onAnswerLate(): void;
  onIdle(): void;
  onReaderStalled(): void;
}

/**
 * The times of one connection, all on one alarm.
 *
 * `look` is called whenever something may have changed. It notes since when things are waited for,
 * and moves the alarm only where it would ring too late: one that rings too early looks again. So a
 * connection whose client takes what it gets sets it about once a minute.
 */
export class Deadlines implements Alarm {
  readonly #clock: Clock;
  readonly #limits: TimeLimits;
  readonly #waiting: Waiting;

  #alarmAt = Infinity;
  #requests = 0;
  #headSince = NaN;
  #requestSince = NaN;
  #requestMs: number;

  /** The content that is measured, how long it was waited for, and since when it is. */
  #content: unknown;
  #contentMs = 0;
  #contentSince = NaN;

  /** The write that is measured, when it has to be taken, and when some of it was. */
  #write: number | undefined;
  #writeBy = Infinity;
  #untaken = 0;
  #takenAt = 0;

  constructor(clock: Clock, limits: TimeLimits, waiting: Waiting) {
    this.#clock = clock;
    this.#limits = limits;
    this.#waiting = waiting;
    this.#requestMs = limits.keepAliveMs;
  }

  /** From now on a further request is waited for so long; 0 is for ever. */
  awaitRequestFor(ms: number): void {
    this.#requestMs = ms;
    this.#requestSince = NaN;
  }

  /** Notes what is waited for now. */
  look(): void {
    const now = this.#clock.now();
    const waiting = this.#waiting;
    if (waiting.requests() !== this.#requests) {
      this.#requests = waiting.requests();
      this.#headSince = NaN;
      this.#requestSince = NaN;
    }
    if (!waiting.awaitsHead()) this.#headSince = NaN;
    else if (Number.isNaN(this.#headSince)) this.#headSince = now;
    if (!waiting.awaitsRequest()) this.#requestSince = NaN;
    else if (Number.isNaN(this.#requestSince)) this.#requestSince = now;
    this.#lookAtContent(now);
    this.#lookAtWrite(now);
    const at = Math.min(
      this.#headBy(),
      this.#requestBy(),
      this.#contentBy(),
      this.#answerBy(),
      this.#nextSample(now),
    );
    if (at >= this.#alarmAt) return;
    this.#alarmAt = at;
    this.#clock.set(this, at);
  }

  /** Nothing is waited for any more. */
  stop(): void {
    this.#alarmAt = Infinity;
    this.#clock.cancel(this);
  }

  onAlarm(now: number): void {
    this.#alarmAt = Infinity;
    this.look();
    // Where several have passed, the next look rings for the others, and again for who is behind.
    if (now >= this.#takenBy()) this.#waiting.onReaderStalled();
    else if (now >= this.#answerBy()) this.#waiting.onAnswerLate();
    else if (this.#waiting.isBehind()) return;
    else if (now >= this.#contentBy()) this.#waiting.onContentSlow();
    else if (now >= this.#headBy()) this.#waiting.onHeadLate();
    else if (now >= this.#requestBy()) this.#waiting.onIdle();
  }

  #headBy(): number {
    return until(this.#headSince, this.#limits.headerMs);
  }

  #requestBy(): number {
    return until(this.#requestSince, this.#requestMs);
  }

  #answerBy(): number {
    return until(this.#waiting.unansweredSince() ?? NaN, this.#limits.requestMs);
  }

  /** Only the time counts in which content was waited for. */
  #lookAtContent(now: number): void {
    const content = this.#waiting.contentOf();
    if (content !== this.#content) {
      this.#content = content;
      this.#contentMs = 0;
      this.#contentSince = NaN;
    }
    if (this.#waiting.awaitsContent()) {
      if (Number.isNaN(this.#contentSince)) this.#contentSince = now;
    } else if (!Number.isNaN(this.#contentSince)) {
      this.#contentMs += now - this.#contentSince;
      this.#contentSince = NaN;
    }
  }

  /** When what has come of the content would be too little. */
  #contentBy(): number {
    const { contentRateMin, contentGraceMs } = this.#limits;
    if (Number.isNaN(this.#contentSince) || contentRateMin === 0) return Infinity;
    const enoughForMs = (this.#waiting.contentBytes() * 1000) / contentRateMin;
    return this.#contentSince - this.#contentMs + Math.max(contentGraceMs, enoughForMs);
  }

  #lookAtWrite(now: number): void {
    const write = this.#waiting.pendingWrite();
    const untaken = this.#waiting.untakenBytes();
    if (write !== this.#write) {
      const { writeRateMin, writeGraceMs } = this.#limits;
      this.#write = write;
      this.#writeBy = now + writeGraceMs + (untaken * 1000) / writeRateMin;
    } else if (untaken === this.#untaken) {
      return;
    }
    this.#untaken = untaken;
    this.#takenAt = now;
  }

  /** Nobody tells when some of a write is taken: it has to be looked at. */
  #nextSample(now: number): number {
    return Math.min(this.#takenBy(), this.#write === undefined ? Infinity : now + SAMPLE_MS);
  }

  #takenBy(): number {
    if (this.#write === undefined) return Infinity;
    return Math.min(this.#writeBy, until(this.#takenAt, this.#limits.writeIdleMs));
  }
}

/** How often is looked at what a client takes, in milliseconds. */
const SAMPLE_MS = 1_000;

/** When a wait is over: never, where there is none or no limit. */
function until(since: number, limitMs: number): number {
  return Number.isNaN(since) || limitMs === 0 ? Infinity : since + limitMs;
}
