/** One request as somebody has read it. Octets are characters. */
export interface ReadRequest {
  readonly method: string;
  readonly target: string;
  readonly content: string;
}

/** What somebody makes of the octets of one connection. */
export interface Reading {
  /** The requests that were complete, with their content. */
  readonly requests: readonly ReadRequest[];

  /**
   * - `between`: nothing is left, and another request may follow.
   * - `inside`: more is waited for.
   * - `refused`: what follows the requests is refused.
   * - `closed`: nothing that follows the requests is looked at.
   */
  readonly end: 'between' | 'inside' | 'refused' | 'closed';
}

/** Somebody who reads requests. */
export interface Peer {
  readonly name: string;
  read(octets: string): Reading | Promise<Reading>;
}

/** Puts together what a reader is told of requests. */
export class RequestLedger {
  readonly requests: ReadRequest[] = [];
  #begun: { method: string; target: string; content: string } | undefined;

  begin(method: string, target: string): void {
    this.#begun = { method, target, content: '' };
  }

  content(octets: Uint8Array): void {
    if (this.#begun !== undefined) this.#begun.content += Buffer.from(octets).toString('latin1');
  }

  complete(): void {
    if (this.#begun !== undefined) this.requests.push(this.#begun);
    this.#begun = undefined;
  }

  /** Whether a request has begun and has not ended. */
  isInside(): boolean {
    return this.#begun !== undefined;
  }
}
