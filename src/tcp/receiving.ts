import type { ServerLifecycleEventReceiver } from './handler.ts';
import type { Wire, WireEvents } from './wire.ts';

/**
 * What becomes of octets that arrive:
 *
 * - `flowing`: they go to the owner.
 * - `muted`: the wire is paused. What it had read already is held.
 * - `releasing`: `unmute()` was called, and what is held goes to the owner in a later turn.
 * - `handing`: that turn has come, and the owner gets them one after the other.
 * - `discarding`: nobody wants them. They are read to see the peer's FIN behind them.
 */
type Mode = 'flowing' | 'muted' | 'releasing' | 'handing' | 'discarding';

/** The incoming half of a connection: what its owner gets to see, in order, and when. */
export class Receiving {
  readonly #wire: Wire;
  readonly #handler: ServerLifecycleEventReceiver;

  #mode: Mode = 'flowing';
  #wireState: 'unopened' | 'opened' = 'unopened';

  /** What muting leads to: once the connection is closing, the wire is never paused again. */
  #muting: 'muted' | 'discarding' = 'muted';

  #held: Uint8Array[] = [];
  #end: 'ahead' | 'held' = 'ahead';

  constructor(wire: Wire, handler: ServerLifecycleEventReceiver) {
    this.#wire = wire;
    this.#handler = handler;
  }

  open(events: WireEvents): void {
    this.#wireState = 'opened';
    this.#wire.open(events);
    if (this.#mode === 'muted') this.#wire.pause();
  }

  mute(): void {
    if (this.#mode === 'muted') return;
    if (this.#muting === 'discarding') {
      this.#discard();
      return;
    }
    this.#mode = 'muted';
    if (this.#wireState === 'opened') this.#wire.pause();
  }

  /** Answers whether `release` is to be called, in a later turn. */
  unmute(): boolean {
    if (this.#mode !== 'muted') return false;
    this.#mode = this.#wireState === 'opened' ? 'releasing' : 'flowing';
    return this.#mode === 'releasing';
  }

  /** Whether the turn is due in which `release` is called. */
  isReleasing(): boolean {
    return this.#mode === 'releasing';
  }

  take(bytes: Uint8Array): void {
    if (this.#mode === 'flowing') this.#handler.onReceived(bytes);
    else if (this.#mode !== 'discarding') this.#held.push(bytes);
  }

  /** The peer has ended. Answers whether the owner is to be told now. */
  end(): boolean {
    if (this.#mode === 'flowing') return true;
    this.#end = 'held';
    return false;
  }

  /** The turn that `unmute` asked for has come. */
  release(): void {
    if (this.#mode === 'releasing') this.#mode = 'handing';
  }

  /** Whether `handOut` is to be called. No longer, once the owner mutes again. */
  isHanding(): boolean {
    return this.#mode === 'handing';
  }

  /**
   * Hands out the next octets that are held, or lets the wire read on when there are none. Answers
   * whether the owner is then to be told of the end of the peer.
   */
  handOut(): boolean {
    const bytes = this.#held.shift();
    if (bytes !== undefined) {
      this.#handler.onReceived(bytes);
      return false;
    }
    this.#mode = 'flowing';
    this.#wire.resume();
    const end = this.#end;
    this.#end = 'ahead';
    return end === 'held';
  }

  /** The connection is closing: from now on only octets that the owner takes at once matter. */
  close(): void {
    this.#muting = 'discarding';
    if (this.#mode === 'muted') this.#discard();
  }

  /** The connection is gone. */
  stop(): void {
    this.#mode = 'discarding';
    this.#held = [];
  }

  #discard(): void {
    const isPaused = this.#mode !== 'flowing' && this.#mode !== 'discarding';
    this.stop();
    if (isPaused) this.#wire.resume();
  }
}
