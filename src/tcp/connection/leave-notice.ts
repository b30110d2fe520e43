import type { ConnectionOwner } from './owner.ts';

/** Lets the owner of a connection know, once, that its listener is closing. */
export class LeaveNotice {
  readonly #owner: ConnectionOwner;
  #notice: 'none' | 'due' | 'told' = 'none';

  constructor(owner: ConnectionOwner) {
    this.#owner = owner;
  }

  /** The listener is closing. Answers whether the owner is to be told. */
  give(): boolean {
    if (this.#notice !== 'none') return false;
    this.#notice = 'due';
    return true;
  }

  /** There is another owner, who has not been told. */
  renew(): void {
    if (this.#notice === 'told') this.#notice = 'due';
  }

  /** Tells the owner. Answers whether that was due. */
  tell(): boolean {
    if (this.#notice !== 'due') return false;
    this.#notice = 'told';
    this.#owner.receiver.onListenerClosing?.();
    return true;
  }
}
