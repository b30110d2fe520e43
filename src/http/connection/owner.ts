import type { CloseCause } from '../../tcp/close-cause.ts';
import type { TimerToken } from '../../tcp/connection/user-timer.ts';
import type { StartFailure } from '../../tcp/failure.ts';
import type { HttpFault } from '../fault.ts';
import type { HttpServerLifecycleEventReceiver } from '../handler.ts';
import type { ChunkSendToken } from '../respond/chunk-token.ts';
import type { Exchange } from './exchange.ts';

/** Whether the connection takes what is sent, or lets it wait. */
export type Pressure = 'writeable' | 'throttled';

/** What is told when the promise of a callback is rejected. */
export type RejectionReceiver = (exchange: Exchange, error: unknown) => void;

/**
 * The owner of a connection, as its machinery calls it.
 *
 * The callbacks about requests throw what the owner does. Those that come where a fault must not
 * get in the way do not: it is reported, and what was going on goes on.
 */
export class Owner {
  readonly #actor: HttpServerLifecycleEventReceiver;
  readonly #onRejected: RejectionReceiver;
  #pressureTold: Pressure = 'writeable';

  constructor(actor: HttpServerLifecycleEventReceiver, onRejected: RejectionReceiver) {
    this.#actor = actor;
    this.#onRejected = onRejected;
  }

  /** Whether it wants to hear of CONNECT. */
  tunnels(): boolean {
    return this.#actor.onConnect !== undefined;
  }

  /** The header section of a request is there. */
  begun(exchange: Exchange): void {
    const { request, responder } = exchange;
    const outcome =
      request.method === 'CONNECT'
        ? this.#actor.onConnect?.(request, responder)
        : this.#actor.onRequest?.(request, responder);
    this.#watch(exchange, outcome);
  }

  content(exchange: Exchange, run: Uint8Array): void {
    this.#watch(exchange, this.#actor.onBodyChunk?.(run, exchange.request));
  }

  complete(exchange: Exchange): void {
    const { request, responder } = exchange;
    this.#watch(exchange, this.#actor.onRequestComplete(request, responder));
  }

  chunksSent(tokens: readonly ChunkSendToken[]): void {
    for (const token of tokens) this.#actor.onChunkSent?.(token);
  }

  timer(token: TimerToken): void {
    this.#actor.onTimer?.(token);
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
    for (const token of tokens) this.#guarded(() => this.#actor.onChunkFailed?.(token));
  }

  /** Tells that the connection is gone. */
  closed(cause: CloseCause): void {
    this.#guarded(() => this.#actor.onClosed?.(cause));
  }

  /** Tells that the connection has another owner. */
  handedOver(): void {
    this.#guarded(() => this.#actor.onHandedOver?.());
  }

  /** Reports a fault. */
  report(fault: HttpFault): void {
    if (this.#actor.onFault === undefined) {
      if (fault.kind === 'callback-threw' || fault.kind === 'callback-rejected') {
        console.error('A callback of an HTTP connection threw:', fault.error);
      }
      return;
    }
    try {
      this.#actor.onFault(fault);
    } catch (another) {
      console.error('onFault of an HTTP connection threw:', another);
    }
  }

  #guarded(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.report({ kind: 'callback-threw', error, request: undefined });
    }
  }

  #watch(exchange: Exchange, outcome: void | Promise<void>): void {
    if (outcome === undefined) return;
    Promise.resolve(outcome).catch((error: unknown) => this.#onRejected(exchange, error));
  }
}
