/**
 * Which requests of one connection may be served side by side: any number of safe ones up to a
 * limit, and an unsafe one only alone.
 *
 * @spec rfc9112-9.3.2-parallel-safe
 */
export class SideBySide {
  readonly #pendingMax: number;
  #pending: 'safe' | 'unsafe' = 'safe';

  constructor(pendingMax: number) {
    this.#pendingMax = pendingMax;
  }

  /** Whether a request may begin while `pending` others are not answered. */
  admits(method: string, pending: number): boolean {
    if (pending === 0) return true;
    return this.#pending === 'safe' && isSafe(method) && pending < this.#pendingMax;
  }

  /** A request has begun. */
  begun(method: string): void {
    this.#pending = isSafe(method) ? 'safe' : 'unsafe';
  }
}

/** Whether a method is safe (RFC 9110 9.2.1). */
function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || method === 'TRACE';
}
