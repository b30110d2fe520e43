import type { Request } from '../request.ts';

/**
 * Which requests of one connection may be served side by side: any number of safe ones up to a
 * limit, an unsafe one only alone, and none behind one that may take the connection over.
 *
 * @spec rfc9112-9.3.2-parallel-safe
 * @spec rfc9110-7.8-may-ignore
 */
export class SideBySide {
  readonly #pendingMax: number;
  #pending: 'safe' | 'unsafe' | 'takes-over' = 'safe';

  constructor(pendingMax: number) {
    this.#pendingMax = pendingMax;
  }

  /** Whether a request may begin while `pending` others are not answered. */
  admits({ method }: Request, pending: number): boolean {
    if (pending === 0) return true;
    return this.#pending === 'safe' && isSafe(method) && pending < this.#pendingMax;
  }

  /** A request has begun. */
  begun({ method, offersUpgrade }: Request): void {
    if (offersUpgrade || method === 'CONNECT') this.#pending = 'takes-over';
    else this.#pending = isSafe(method) ? 'safe' : 'unsafe';
  }

  /** Whether what follows may be no request at all, while `pending` are not answered. */
  mayTakeOver(pending: number): boolean {
    return this.#pending === 'takes-over' && pending > 0;
  }
}

/** Whether a method is safe (RFC 9110 9.2.1). */
function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || method === 'TRACE';
}
