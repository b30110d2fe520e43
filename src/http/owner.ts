import type { CloseCause } from '../tcp/close-cause.ts';
import type { StartFailure } from '../tcp/failure.ts';
import type { HttpServerLifecycleEventReceiver } from './handler.ts';
import type { ChunkSendToken } from './respond/chunk-token.ts';

/** Whether the connection takes what is sent, or lets it wait. */
export type Pressure = 'writeable' | 'throttled';

/**
 * The owner of a connection, as its machinery calls it where a fault must not get in the way:
 * whatever a callback throws is reported, and what was going on goes on.
 */
export class Owner {
  readonly #actor: HttpServerLifecycleEventReceiver;
  #pressureTold: Pressure = 'writeable';

  constructor(actor: HttpServerLifecycleEventReceiver) {
    this.#actor = actor;
  }

  /**
   * Tells how the connection takes what is sent, where that has changed. Throws what the owner
   * does.
   */
  pressure(now: Pressure): void {
    if (now === this.#pressureTold) return;
    this.#pressureTold = now;
    if (now === 'throttled') this.#actor.onThrottled?.();
    else this.#actor.onUnthrottled?.();
  }

  /** Tells that the connection did not come to be. */
  startFailed(reason: StartFailure): void {
    this.#actor.onStartFailure?.(reason);
  }

  /** Tells that chunks will not leave. */
  chunksFailed(tokens: readonly ChunkSendToken[]): void {
    for (const token of tokens) {
      try {
        this.#actor.onChunkFailed?.(token);
      } catch (error) {
        this.report(error);
      }
    }
  }

  /** Tells that the connection is gone. */
  closed(cause: CloseCause): void {
    try {
      this.#actor.onClosed?.(cause);
    } catch (error) {
      this.report(error);
    }
  }

  /** Reports what a callback threw. */
  report(error: unknown): void {
    if (this.#actor.onFault === undefined) {
      console.error('A callback of an HTTP connection threw:', error);
      return;
    }
    try {
      this.#actor.onFault(error);
    } catch (another) {
      console.error('onFault of an HTTP connection threw:', another);
    }
  }
}
