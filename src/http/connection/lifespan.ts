/** How many requests a connection serves, and for how long. 0 is no limit. */
export interface LifespanLimits {
  readonly requestsMax: number;
  readonly ageMs: number;
  readonly jitter: number;
}

/** Says which request of a connection is its last. */
export class Lifespan {
  readonly #requestsMax: number;
  readonly #endsAt: number;
  #requests = 0;

  /**
   * @param startedAt when the connection began, in milliseconds of its clock.
   * @param chance from 0 to 1: how much of the jitter falls upon this connection.
   */
  constructor(limits: LifespanLimits, startedAt: number, chance = Math.random()) {
    const { requestsMax, ageMs, jitter } = limits;
    const share = 1 - jitter * chance;
    this.#requestsMax = requestsMax === 0 ? Infinity : Math.max(1, Math.ceil(requestsMax * share));
    this.#endsAt = ageMs === 0 ? Infinity : startedAt + ageMs * share;
  }

  /** How many requests there were. */
  requests(): number {
    return this.#requests;
  }

  /**
   * Counts a request that begins now. Answers whether it is the last.
   *
   * @spec rfc9112-9.3-close-in-every-response
   */
  begin(now: number): boolean {
    this.#requests++;
    return this.#requests >= this.#requestsMax || now >= this.#endsAt;
  }
}
