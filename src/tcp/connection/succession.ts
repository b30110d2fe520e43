import type { ServerLifecycleEventReceiver } from '../handler.ts';
import type { ConnectionOwner } from './owner.ts';

/**
 * What became of `handOver`.
 *
 * - `handed-over`: the new owner is told of all that comes from now on.
 * - `not-open`: the connection is not open, or is closing. Nothing changed.
 * - `not-settled`: the owner of now has sends of which it was not told yet. Nothing changed.
 */
export type HandOverResult = 'handed-over' | 'not-open' | 'not-settled';

/** Sees to it that a new owner hears of its beginning before all else. */
export class Succession {
  readonly #owner: ConnectionOwner;
  #news: 'none' | 'started' = 'none';

  constructor(owner: ConnectionOwner) {
    this.#owner = owner;
  }

  /** From now on `heir` is told. */
  pass(heir: ServerLifecycleEventReceiver): void {
    this.#owner.receiver = heir;
    this.#news = 'started';
  }

  /** Tells a new owner that it has a connection. Answers whether there was one to tell. */
  tell(): boolean {
    if (this.#news === 'none') return false;
    this.#news = 'none';
    this.#owner.started();
    return true;
  }
}
