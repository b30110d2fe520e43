import { ResponseReader } from '../answer/response-reader.ts';
import { isInterim, type Fault, type Response } from '../answer/response.ts';
import type { Delivery } from '../verdict.ts';
import type { Ending, RawConnection } from '../wire/raw-connection.ts';

/**
 * What a target did next. An answer, an end and silence are never mixed; an answer that is not
 * whole is none of them.
 */
export type Happening =
  | { readonly kind: 'answer' | 'interim'; readonly response: Response }
  | { readonly kind: 'malformed'; readonly fault: Fault }
  | { readonly kind: 'unfinished'; readonly because: 'deadline' | Exclude<Ending, 'open'> }
  | { readonly kind: 'closed'; readonly by: Exclude<Ending, 'open'> }
  | { readonly kind: 'silent' };

/** How long is waited. Where silence is an outcome, `quietMs` is how long that is. */
export interface Wait {
  readonly timeoutMs: number;
  readonly quietMs?: number;
}

/** An answer that was read, and what it belongs to. */
export interface ReadAnswer {
  readonly response: Response;
  readonly method: string;
  readonly isClientOld: boolean;
  readonly readAt: number;
}

/** A connection, read answer by answer. */
export class Conversation {
  readonly connection: RawConnection;
  readonly #answers: ReadAnswer[] = [];
  #malformed: Fault | undefined;
  #unread = '';

  /** The place of the first unread octet, counted over all received. */
  #at = 0;
  #spoken: 'nothing' | 'http10' | 'http11' = 'nothing';

  constructor(connection: RawConnection) {
    this.connection = connection;
  }

  /** Every answer that was read, interim ones among them. */
  get answers(): readonly ReadAnswer[] {
    return this.#answers;
  }

  /** The fault behind which no further answer could be read. */
  get malformed(): Fault | undefined {
    return this.#malformed;
  }

  /** Whether a request of HTTP/1 was sent. To anything else no answer of HTTP/1 is due. */
  get isHttp(): boolean {
    return this.#spoken !== 'nothing';
  }

  /** Where the octets begin that belong to no answer that was read. */
  get unreadAt(): number {
    return this.#at;
  }

  /** Octets that came and belong to no answer that was read. */
  unread(): string {
    this.#unread += this.connection.take();
    return this.#unread;
  }

  async send(octets: string, delivery: Delivery): Promise<void> {
    if (/ HTTP\/1\.[1-9]\r?\n/.test(octets)) this.#spoken = 'http11';
    else if (this.#spoken === 'nothing' && / HTTP\/1\.0\r?\n/.test(octets)) this.#spoken = 'http10';
    await this.connection.send(octets, delivery);
  }

  /** Waits for what the target does next. `method` is that of the request that is answered. */
  async next(method: string, { timeoutMs, quietMs = timeoutMs }: Wait): Promise<Happening> {
    const { connection } = this;
    const startMs = connection.elapsedMs();
    const reader = new ResponseReader(method, this.#at);
    reader.push(this.#unread);
    this.#unread = '';
    for (;;) {
      reader.push(connection.take());
      const { ending } = connection;
      if (ending === 'fin' || ending === 'rst') reader.end(ending);
      const { reading } = reader;
      if (reading.kind === 'response') {
        this.#unread = reader.rest;
        return this.#answered(reading.response, method);
      }
      if (reading.kind === 'malformed') {
        this.#unread = reader.rest;
        this.#malformed = reading.fault;
        return { kind: 'malformed', fault: reading.fault };
      }
      if (ending !== 'open') {
        if (!reading.begun) return { kind: 'closed', by: ending };
        return { kind: 'unfinished', because: ending };
      }
      const isNews = await connection.change(startMs + (reading.begun ? timeoutMs : quietMs));
      if (isNews) continue;
      connection.noteSilence();
      return reading.begun ? { kind: 'unfinished', because: 'deadline' } : { kind: 'silent' };
    }
  }

  /** Waits for what the target does next besides interim responses. */
  async final(method: string, timeoutMs: number): Promise<Happening> {
    const untilMs = this.connection.elapsedMs() + timeoutMs;
    for (;;) {
      const leftMs = untilMs - this.connection.elapsedMs();
      const happening = await this.next(method, { timeoutMs: leftMs });
      if (happening.kind !== 'interim') return happening;
    }
  }

  #answered(response: Response, method: string): Happening {
    this.#at = response.end;
    const isClientOld = this.#spoken === 'http10';
    this.#answers.push({ response, method, isClientOld, readAt: Date.now() });
    return { kind: isInterim(response) ? 'interim' : 'answer', response };
  }
}
