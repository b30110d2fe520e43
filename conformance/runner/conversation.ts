import { readResponse } from '../answer/read-response.ts';
import type { Response } from '../answer/response.ts';
import type { RawConnection } from '../wire/raw-connection.ts';

/** What a target did next. Five things, never mixed; a malformed answer is none of them. */
export type Happening =
  | { readonly kind: 'answer'; readonly response: Response; readonly interim: readonly Response[] }
  | { readonly kind: 'malformed'; readonly what: string }
  | { readonly kind: 'closed'; readonly by: 'fin' | 'rst' | 'flooded' }
  | { readonly kind: 'silent' };

/** A connection, read answer by answer. */
export class Conversation {
  readonly connection: RawConnection;

  /** Every answer that was read, interim ones among them. */
  readonly answers: Response[] = [];
  #at = 0;

  constructor(connection: RawConnection) {
    this.connection = connection;
  }

  /**
   * Waits for what the target does next. `method` is that of the request that is answered. Interim
   * responses are read past, unless any response is waited for.
   */
  async next(method: string, waitMs: number, until: 'final' | 'any' = 'final'): Promise<Happening> {
    const deadline = this.connection.elapsedMs() + waitMs;
    const interim: Response[] = [];
    for (;;) {
      const { received, ending } = this.connection;
      const read = readResponse(received, this.#at, { method, ended: ending !== 'open' });
      if (read.kind === 'malformed') return { kind: 'malformed', what: this.#place(read) };
      if (read.kind === 'response') {
        this.#at = read.end;
        this.answers.push(read.response);
        if (until === 'any' || isFinal(read.response)) {
          return { kind: 'answer', response: read.response, interim };
        }
        interim.push(read.response);
        continue;
      }
      if (ending !== 'open') return this.#ended(ending);
      const left = Math.max(0, deadline - this.connection.elapsedMs());
      const news = await this.connection.news(received.length, left);
      if (news === 'silence') return { kind: 'silent' };
    }
  }

  /** Octets that came and belong to no answer that was read. */
  unread(): string {
    return this.connection.received.slice(this.#at);
  }

  #ended(by: 'fin' | 'rst' | 'flooded'): Happening {
    if (this.unread() === '' || by === 'flooded') return { kind: 'closed', by };
    return { kind: 'malformed', what: 'the connection ended inside an answer' };
  }

  #place(read: { readonly at: number; readonly what: string }): string {
    return `${read.what}, at octet ${read.at - this.#at} of the answer`;
  }
}

function isFinal(response: Response): boolean {
  return response.status >= 200 || response.status === 101;
}
