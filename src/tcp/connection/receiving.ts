import type { Wire } from '../wire.ts';
import { Inbox } from './inbox.ts';
import type { ConnectionOwner } from './owner.ts';
import { ReadBuffer } from './read-buffer.ts';

/**
 * What becomes of octets that arrive:
 *
 * - `flowing`: they go to the owner.
 * - `muted`: the wire is paused. What it had read already is held.
 * - `releasing`: `unmute()` was called, and what is held goes to the owner in a later turn.
 * - `yielding`: others have their turn first. The wire is paused.
 * - `handing`: that turn has come, and the owner gets what is held, one message after the other.
 * - `discarding`: nobody wants them. They are read to see the peer's FIN behind them.
 */
type Mode = 'flowing' | 'muted' | 'releasing' | 'yielding' | 'handing' | 'discarding';

/**
 * What a step of handing out has come to. The end of the peer comes up behind all that came before
 * it: `end` where the owner is to be told, and `endUnheard` where nobody listens any more.
 */
export type Handed = 'message' | 'end' | 'endUnheard' | 'nothing';

/** What is told that others are to have their turn. It then calls `resume` in a later one. */
export interface YieldReceiver {
  onYielded(): void;
}

/** The incoming half of a connection: what its owner gets to see, in order, and when. */
export class Receiving {
  readonly buffer: ReadBuffer;

  readonly #wire: Wire;
  readonly #owner: ConnectionOwner;
  readonly #yielded: YieldReceiver;
  readonly #inbox = new Inbox();

  #mode: Mode = 'flowing';

  /** Whether the wire carries the owner's octets. Otherwise it must not be paused. */
  #wireState: 'handshaking' | 'carrying' = 'handshaking';

  /** What muting leads to: once the connection is closing, the wire is never paused again. */
  #muting: 'muted' | 'discarding' = 'muted';

  /** The end of the peer. Behind it nothing is handed out, however messages are cut then. */
  #end: 'ahead' | 'held' | 'told' = 'ahead';

  /** Whether `resume` will be called: muting in the meantime does not change that. */
  #turn: 'own' | 'left-to-others' = 'own';

  /** How many octets may be handed out before others have their turn. */
  #budget: number;
  #received = 0;

  constructor(wire: Wire, owner: ConnectionOwner, bufferBytes: number, yielded: YieldReceiver) {
    this.#wire = wire;
    this.#owner = owner;
    this.buffer = new ReadBuffer(bufferBytes);
    this.#budget = bufferBytes;
    this.#yielded = yielded;
  }

  /** How many octets have arrived in all. */
  receivedBytes(): number {
    return this.#received;
  }

  /** How many octets have arrived that the owner was not given. */
  unreadBytes(): number {
    return this.#inbox.bytes;
  }

  /** Whether the owner has all that came, and listens: then nothing can be mistaken for TLS. */
  isClear(): boolean {
    const listens = this.#mode !== 'muted' && this.#mode !== 'releasing';
    return listens && this.#inbox.bytes === 0 && this.#end !== 'held';
  }

  /** From now on the wire carries octets for the owner. */
  open(): void {
    this.#wireState = 'carrying';
    if (this.#mode !== 'flowing' && this.#mode !== 'discarding') this.#wire.pause();
  }

  /** The wire is needed for a handshake: it flows until `open`. */
  suspend(): void {
    if (this.#mode === 'yielding' || this.#mode === 'handing') this.#flow();
    this.#wireState = 'handshaking';
  }

  mute(): void {
    if (this.#mode === 'muted') return;
    if (this.#muting === 'discarding') {
      this.#discard();
      return;
    }
    const isPaused = this.#mode !== 'flowing';
    this.#mode = 'muted';
    if (!isPaused) this.#pause();
  }

  /** Answers whether `release` is to be called, in a later turn. */
  unmute(): boolean {
    if (this.#mode !== 'muted') return false;
    if (this.#wireState !== 'carrying') this.#mode = 'flowing';
    else this.#mode = this.#turn === 'own' ? 'releasing' : 'yielding';
    return this.#mode === 'releasing';
  }

  /** Octets that an owner was given and has no use for go to the next one, before all others. */
  giveBack(unread: Uint8Array): void {
    this.#inbox.putBack(unread);
  }

  take(bytes: Uint8Array): void {
    this.#received += bytes.length;
    if (this.#mode === 'discarding') return;
    const { framing } = this.buffer;
    const isWhole = framing === 'streaming' && bytes.length <= this.buffer.bytes;
    if (isWhole && this.#mode === 'flowing' && this.#inbox.bytes === 0) this.#tell(bytes);
    else this.#inbox.put(bytes);
  }

  /** The peer has ended: `handOut` tells when that has come up. */
  end(): void {
    this.#end = 'held';
  }

  /** The turn that `unmute` asked for has come. */
  release(): void {
    if (this.#mode === 'releasing') this.#mode = 'handing';
  }

  /** The turn that was left to others is over. */
  resume(): void {
    this.#turn = 'own';
    if (this.#mode === 'yielding') this.#mode = 'handing';
  }

  /** Hands out the next message, or lets the wire read on when there is none. */
  handOut(): Handed {
    if (this.#mode === 'discarding') return this.#endsNow() ? 'endUnheard' : 'nothing';
    if (this.#mode !== 'flowing' && this.#mode !== 'handing') return 'nothing';
    const message = this.#nextMessage();
    if (message !== undefined) {
      if (this.#inbox.bytes === 0) this.buffer.emptied();
      this.#tell(message);
      return 'message';
    }
    if (this.#mode === 'handing') this.#flow();
    return this.#endsNow() ? 'end' : 'nothing';
  }

  /** The connection is closing: from now on only octets that the owner takes at once matter. */
  close(): void {
    this.#muting = 'discarding';
    if (this.#mode === 'muted') this.#discard();
  }

  /** The connection is gone. */
  stop(): void {
    this.#mode = 'discarding';
    this.#end = 'told';
    this.#inbox.clear();
  }

  #endsNow(): boolean {
    if (this.#end !== 'held') return false;
    this.#end = 'told';
    return true;
  }

  #nextMessage(): Uint8Array | undefined {
    const { framing, bytes } = this.buffer;
    if (this.#end === 'told') return undefined;
    if (framing === 'streaming') {
      return this.#inbox.bytes > 0 ? this.#inbox.takeSome(bytes) : undefined;
    }
    return this.#inbox.bytes >= framing ? this.#inbox.takeExactly(framing) : undefined;
  }

  #tell(message: Uint8Array): void {
    this.#budget -= message.length;
    const wish = this.#owner.receiver.onReceived(message);
    if (wish === 'yield' || this.#budget <= 0) this.#yield();
  }

  #yield(): void {
    this.#budget = this.buffer.bytes;
    if (this.#mode === 'discarding') return;
    if (this.#mode === 'flowing') this.#pause();
    if (this.#mode !== 'muted') this.#mode = 'yielding';
    if (this.#turn === 'left-to-others') return;
    this.#turn = 'left-to-others';
    this.#yielded.onYielded();
  }

  #flow(): void {
    this.#mode = 'flowing';
    if (this.#wireState === 'carrying') this.#wire.resume();
  }

  #pause(): void {
    if (this.#wireState === 'carrying') this.#wire.pause();
  }

  #discard(): void {
    const isPaused = this.#mode !== 'flowing' && this.#mode !== 'discarding';
    this.#mode = 'discarding';
    this.#inbox.clear();
    if (isPaused && this.#wireState === 'carrying') this.#wire.resume();
  }
}
