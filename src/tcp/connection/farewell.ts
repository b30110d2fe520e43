import { closeCause, tlsFailure, type EndCause } from '../failure.ts';
import type { ConnectionOwner } from './owner.ts';
import { isBeginning, type State } from './state.ts';

/** What the owner of a connection is told of its end: this depends on how far it had come. */
export class Farewell {
  readonly #cause: EndCause;
  #rest: 'none' | 'notStarted' | 'tlsFailure' | 'closed';

  /** @param before what the connection was doing. */
  constructor(before: State, cause: EndCause) {
    this.#cause = cause;
    // A connection that never set out has nobody who waits for its end.
    if (before === 'starting') this.#rest = 'none';
    else if (isBeginning(before)) this.#rest = 'notStarted';
    else this.#rest = before === 'upgrading' ? 'tlsFailure' : 'closed';
  }

  /** Tells the owner the next thing. Answers whether there was one to tell. */
  tell(owner: ConnectionOwner): boolean {
    const now = this.#rest;
    this.#rest = now === 'tlsFailure' ? 'closed' : 'none';
    if (now === 'notStarted') owner.notStarted(this.#cause);
    if (now === 'tlsFailure') owner.receiver.onTlsFailure?.(tlsFailure(this.#cause));
    if (now === 'closed') owner.receiver.onClosed?.(closeCause(this.#cause));
    return now !== 'none';
  }
}
