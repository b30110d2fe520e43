import type { AcceptedSocket } from './accepted-socket.ts';
import type { CloseCause } from './close-cause.ts';
import { Deadlines, type DeadlineReceiver } from './deadlines.ts';
import { reportFault, type FaultReceiver } from './fault.ts';
import type { ServerLifecycleEventReceiver } from './handler.ts';
import type { Octets } from './octets.ts';
import type { ConnectionSettings } from './options.ts';
import { Receiving } from './receiving.ts';
import type { SendResult } from './send-token.ts';
import { Sending } from './sending.ts';
import { canSend, isDraining, next, type Event, type State } from './state.ts';
import type { Wire, WireEvents, WireFailure } from './wire.ts';

/** What a connection reacts to. A `turn` is a microtask that the connection asked for itself. */
type Stimulus = 'turn' | 'bytes' | 'written' | 'peerEnd' | 'idle' | 'deadline' | WireFailure;

const noBytes = new Uint8Array(0);

/**
 * What happens inside a `TcpConnection`.
 *
 * Every event comes in through `#dispatch`, the one place where an exception of the owner ends up,
 * `onSendAccepted` excepted: it lets the owner know of the event, and then `#settle` makes the
 * calls that have become due, one after the other, until none is. What the owner asks for from
 * inside a callback changes the state at once and is settled by the loop that runs already; what it
 * asks for at another time is settled in a turn. So a callback never runs inside another,
 * `onSendAccepted` excepted, and the stack does not grow however much the owner does in callbacks.
 */
export class Lifecycle implements WireEvents, DeadlineReceiver {
  readonly #wire: Wire;
  readonly #handler: ServerLifecycleEventReceiver;
  readonly #onFault: FaultReceiver | undefined;
  readonly #sending: Sending;
  readonly #receiving: Receiving;
  readonly #deadlines: Deadlines;

  #state: State = 'starting';

  /** Why the connection ended, until the owner has been told. */
  #farewell: CloseCause | undefined;

  /** What is known of the listener, and whether the owner has been told. */
  #listener: 'accepting' | 'closing' | 'told' = 'accepting';

  #activity: 'resting' | 'dispatching' = 'resting';
  #turn: 'unasked' | 'asked' = 'unasked';
  readonly #onTurn = (): void => {
    this.#turn = 'unasked';
    this.#dispatch('turn');
  };

  constructor(
    socket: AcceptedSocket,
    handler: ServerLifecycleEventReceiver,
    settings: ConnectionSettings,
  ) {
    this.#wire = socket.wire;
    this.#handler = handler;
    this.#onFault = settings.onFault;
    this.#sending = new Sending(socket.wire, handler);
    this.#receiving = new Receiving(socket.wire, handler);
    this.#deadlines = new Deadlines(socket.clock, settings, this);
    this.#askTurn();
  }

  // What the owner asks for.

  send(octets: Octets | readonly Octets[]): SendResult {
    if (!canSend(this.#state)) return 'not-connected';
    if (this.#sending.isPending()) return 'not-writeable';
    this.#deadlines.sent();
    try {
      this.#sending.send(octets);
    } catch (error) {
      this.#fault(error);
    }
    if (this.#sending.hasNews()) this.#wake();
    return 'accepted';
  }

  mute(): void {
    if (this.#state !== 'closed') this.#receiving.mute();
  }

  unmute(): void {
    if (this.#receiving.unmute()) this.#askTurn();
  }

  close(): void {
    const wasOpen = canSend(this.#state);
    this.#advance('closeAsked', 'closed');
    if (!wasOpen) return;
    this.#receiving.close();
    this.#wake();
  }

  hardClose(): void {
    this.#advance('hardClosed', 'hard-closed');
    this.#wake();
  }

  listenerClosing(): void {
    if (this.#handler.onListenerClosing === undefined || this.#state === 'starting') {
      this.close();
    } else if (this.#listener === 'accepting') {
      this.#listener = 'closing';
      this.#wake();
    }
  }

  setIdleTimeout(ms: number | undefined): void {
    this.#deadlines.setIdle(ms);
  }

  isClosed(): boolean {
    return this.#state !== 'starting' && !canSend(this.#state);
  }

  isWriteable(): boolean {
    return canSend(this.#state) && !this.#sending.isPending();
  }

  acceptedSends(): number {
    return this.#sending.accepted();
  }

  // What the wire and the clock report.

  onBytes(bytes: Uint8Array): void {
    this.#deadlines.received();
    this.#dispatch('bytes', bytes);
  }

  onProgress(): void {
    this.#deadlines.sent();
  }

  onWritten(): void {
    this.#deadlines.sent();
    this.#dispatch('written');
  }

  onPeerEnd(): void {
    this.#dispatch('peerEnd');
  }

  onFailed(failure: WireFailure): void {
    this.#dispatch(failure);
  }

  onIdleExpired(): void {
    this.#dispatch('idle');
  }

  onCloseExpired(): void {
    this.#dispatch('deadline');
  }

  // How it is dealt with.

  /** Sees to it that what has become due is settled: by the loop that runs, or else in a turn. */
  #wake(): void {
    if (this.#activity === 'resting') this.#askTurn();
  }

  #askTurn(): void {
    if (this.#turn === 'asked') return;
    this.#turn = 'asked';
    queueMicrotask(this.#onTurn);
  }

  #dispatch(stimulus: Stimulus, bytes: Uint8Array = noBytes): void {
    this.#activity = 'dispatching';
    try {
      this.#react(stimulus, bytes);
      this.#settle();
    } catch (error) {
      this.#fault(error);
    }
    this.#activity = 'resting';
  }

  #react(stimulus: Stimulus, bytes: Uint8Array): void {
    switch (stimulus) {
      case 'bytes':
        this.#receiving.take(bytes);
        return;
      case 'written':
        this.#sending.written();
        return;
      case 'turn':
        if (this.#state === 'starting') this.#start();
        else this.#receiving.release();
        return;
      case 'peerEnd':
        this.#endOfPeer();
        return;
      case 'idle':
        this.#handler.onIdleTimeout?.();
        return;
      case 'deadline':
        this.#advance('deadlinePassed', 'deadline');
        return;
      case 'peer-reset':
      case 'failed':
        this.#advance('failed', stimulus);
        return;
    }
  }

  #start(): void {
    this.#advance('started', 'closed');
    this.#receiving.open(this);
    this.#handler.onStarted?.();
  }

  #endOfPeer(): void {
    // Asked first, because a connection that this ends has nothing more to tell.
    const isDue = this.#receiving.end();
    this.#advance('peerEnded', 'closed');
    if (isDue) this.#tellPeerEnd();
  }

  #tellPeerEnd(): void {
    if (this.#handler.onPeerEnd === undefined) this.close();
    else this.#handler.onPeerEnd();
  }

  /** Does what has become due until nothing is. Each step has changed the state before it calls. */
  #settle(): void {
    while (this.#settleNext());
  }

  #settleNext(): boolean {
    if (this.#sending.reportSent()) return true;
    if (canSend(this.#state)) {
      if (this.#sending.reportPressure() || this.#tellListenerClosing()) return true;
    }
    // Behind the throttling: an owner who mutes when throttled gets no more than it can send.
    if (this.#receiving.isHanding()) {
      if (this.#receiving.handOut()) this.#tellPeerEnd();
      return true;
    }
    if (isDraining(this.#state) && !this.#sending.isPending() && !this.#receiving.isReleasing()) {
      this.#wire.end();
      this.#advance('drained', 'closed');
      return true;
    }
    return this.#farewell !== undefined && this.#sayFarewell(this.#farewell);
  }

  #tellListenerClosing(): boolean {
    if (this.#listener !== 'closing') return false;
    this.#listener = 'told';
    this.#handler.onListenerClosing?.();
    return true;
  }

  #sayFarewell(cause: CloseCause): boolean {
    if (this.#sending.reportFailed()) return true;
    this.#farewell = undefined;
    this.#handler.onClosed?.(cause);
    return false;
  }

  /** The one place where the state changes. `cause` matters if the connection is closed by it. */
  #advance(event: Event, cause: CloseCause): void {
    const before = this.#state;
    this.#state = next(before, event);
    if (this.#state === before) return;
    this.#deadlines.enter(this.#state);
    if (this.#state !== 'closed') return;
    // A connection that never started has nobody who waits for its end.
    if (before !== 'starting') this.#farewell = cause;
    this.#sending.stop();
    this.#receiving.stop();
    this.#wire.destroy();
  }

  /** A callback threw, or there is a bug of ours: in either case this connection cannot go on. */
  #fault(error: unknown): void {
    reportFault(this.#onFault, error);
    if (this.#state !== 'closed') this.#advance('faulted', 'fault');
    this.#askTurn();
  }
}
