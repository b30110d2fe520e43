import type { Clock } from '../clock.ts';
import type { EndCause } from '../failure.ts';
import type { ServerLifecycleEventReceiver } from '../handler.ts';
import { reportFault } from '../fault.ts';
import type { Octets } from '../octets.ts';
import type { ConnectionSettings } from '../options.ts';
import type { Security } from '../security.ts';
import type { SendResult } from '../send-token.ts';
import type { SocketOption, SocketOptionResult } from '../socket-option.ts';
import type { StartTlsResult } from '../start-tls.ts';
import type { Address, Wire, WireEvents, WireFailure } from '../wire.ts';
import { Deadlines, type DeadlineReceiver } from './deadlines.ts';
import { Farewell } from './farewell.ts';
import { tellPeerEnd, type ConnectionOwner } from './owner.ts';
import { LeaveNotice } from './leave-notice.ts';
import { Receiving, type YieldReceiver } from './receiving.ts';
import { Sending } from './sending.ts';
import { canSend, isBrittle, isDraining, isUsable, next, type Event, type State } from './state.ts';
import { Succession, type HandOverResult } from './succession.ts';
import { Turns, type Settling } from './turns.ts';
import { UserTimer, type SetTimerResult, type TimerToken } from './user-timer.ts';

const take = (receiving: Receiving, bytes: Uint8Array): void => receiving.take(bytes);
const written = (sending: Sending): void => sending.written();
const resume = (receiving: Receiving): void => receiving.resume();

/**
 * What happens inside a `TcpConnection`.
 *
 * Every event runs in `Turns`: it lets the owner know of the event, and then `settleNext` makes the
 * calls that have become due, one after the other, until none is.
 */
export class Lifecycle implements WireEvents, DeadlineReceiver, YieldReceiver, Settling {
  readonly receiving: Receiving;
  readonly sending: Sending;
  readonly deadlines: Deadlines;

  readonly #wire: Wire;
  readonly #owner: ConnectionOwner;
  readonly #settings: ConnectionSettings;
  readonly #turns: Turns;
  #timer: UserTimer | undefined;
  readonly #clock: Clock;
  readonly #succession: Succession;
  readonly #leaving: LeaveNotice;

  #state: State = 'starting';

  /** What the owner is told of the end. */
  #farewell: Farewell | undefined;

  constructor(wire: Wire, clock: Clock, owner: ConnectionOwner, settings: ConnectionSettings) {
    this.#wire = wire;
    this.#clock = clock;
    this.#owner = owner;
    this.#settings = settings;
    this.#succession = new Succession(owner);
    this.#leaving = new LeaveNotice(owner);
    this.sending = new Sending(wire, owner);
    this.#turns = new Turns(clock, this);
    this.receiving = new Receiving(wire, owner, settings.readBufferBytes, this);
    this.deadlines = new Deadlines(clock, settings, this);
    this.#turns.ask();
  }

  // What the owner asks for.

  send(octets: Octets | readonly Octets[]): SendResult {
    if (!canSend(this.#state)) return 'not-connected';
    if (this.sending.isThrottled()) return 'not-writeable';
    this.deadlines.sent();
    try {
      this.sending.send(octets);
    } catch (error) {
      this.onFault(error);
    }
    if (this.sending.hasNews()) this.#turns.wake();
    return 'accepted';
  }

  mute(): void {
    if (this.#state !== 'closed') this.receiving.mute();
  }

  unmute(): void {
    if (this.receiving.unmute()) this.#turns.ask();
  }

  close(): void {
    const wasOpen = canSend(this.#state);
    this.#advance('closeAsked', wasOpen ? 'closed' : 'hard-closed');
    if (wasOpen) this.receiving.close();
    this.#turns.wake();
  }

  hardClose(): void {
    this.#advance('hardClosed', 'hard-closed');
    this.#turns.wake();
  }

  reset(): void {
    if (this.#state !== 'closed') this.#wire.reset();
    this.hardClose();
  }

  handOver(heir: ServerLifecycleEventReceiver, unread: Uint8Array): HandOverResult {
    if (this.#state !== 'open') return 'not-open';
    if (this.sending.isUnsettled()) return 'not-settled';
    this.#succession.pass(heir);
    this.#leaving.renew();
    this.receiving.giveBack(unread);
    this.#turns.wake();
    return 'handed-over';
  }

  listenerClosing(): void {
    if (this.#owner.receiver.onListenerClosing === undefined || !isUsable(this.#state)) {
      this.close();
    } else if (this.#leaving.give()) this.#turns.wake();
  }

  startTls(security: Security): StartTlsResult {
    if (this.#state !== 'open') return 'not-connected';
    if (this.#wire.tls !== undefined) return 'already-tls';
    if (this.sending.isPending() || !this.receiving.isClear()) return 'not-ready';
    this.receiving.suspend();
    try {
      this.#wire.startTls(security);
    } catch (error) {
      this.receiving.open();
      throw error;
    }
    this.#advance('upgradeBegun', 'closed');
    return 'started';
  }

  setTimer(ms: number): SetTimerResult {
    if (!isUsable(this.#state)) return 'not-open';
    this.#timer ??= new UserTimer(this.#clock, (timer) =>
      this.#turns.run(this, () => this.#owner.receiver.onTimer?.(timer)),
    );
    return this.#timer.set(ms);
  }

  cancelTimer(token: TimerToken): boolean {
    return this.#timer?.cancel(token) ?? false;
  }

  setSocketOption(option: SocketOption): SocketOptionResult {
    return isUsable(this.#state) ? this.#wire.setOption(option) : 'not-open';
  }

  /** Others have their turn, and then `receiving` goes on. */
  onYielded(): void {
    this.#clock.later(() => this.#turns.run(this.receiving, resume));
  }

  /** What the buffer holds may have become a message, or several. */
  reframed(): void {
    this.#turns.wake();
  }

  isClosed(): boolean {
    return isDraining(this.#state) || this.#state === 'lingering' || this.#state === 'closed';
  }

  isWriteable(): boolean {
    return canSend(this.#state) && !this.sending.isThrottled();
  }

  onAttempt(remote: Address): void {
    this.#turns.run(this, () => this.#owner.attempted(remote));
  }

  onConnected(): void {
    this.#turns.run(this, () => this.#secureOrBegin());
  }

  onSecured(): void {
    this.#turns.run(this, () => {
      if (this.#state === 'handshaking') this.#begin();
      else this.#upgraded();
    });
  }

  onTlsSession(session: Uint8Array): void {
    this.#turns.run(this, () => this.#owner.receiver.onTlsSession?.(session));
  }

  onBytes(bytes: Uint8Array): void {
    this.deadlines.received();
    this.#turns.run(this.receiving, take, bytes);
  }

  onProgress(bytes: number): void {
    this.sending.progressed(bytes);
    this.deadlines.sent();
  }

  onWritten(): void {
    this.deadlines.sent();
    this.#turns.run(this.sending, written);
  }

  onPeerEnd(): void {
    this.#turns.run(this, () => this.#endOfPeer());
  }

  onFailed(failure: WireFailure): void {
    this.#turns.run(this, () => this.#advance('failed', failure));
  }

  onIdleExpired(): void {
    this.#turns.run(this, () => this.#owner.receiver.onIdleTimeout?.());
  }

  onDeadlinePassed(): void {
    this.#turns.run(this, () => this.#advance('deadlinePassed', 'deadline'));
  }

  // How it is dealt with.

  onTurn(): void {
    if (this.#state !== 'starting') {
      this.receiving.release();
      return;
    }
    this.#wire.open(this);
    if (this.#owner.role === 'client') this.#advance('dialled', 'closed');
    else this.#secureOrBegin();
  }

  #secureOrBegin(): void {
    const { tls } = this.#settings;
    if (tls === undefined) {
      this.#begin();
      return;
    }
    this.#wire.startTls(tls);
    this.#advance('handshakeBegun', 'closed');
  }

  #begin(): void {
    this.#advance('started', 'closed');
    this.receiving.open();
    this.#owner.started();
  }

  #upgraded(): void {
    this.#advance('upgraded', 'closed');
    this.receiving.open();
    this.#owner.receiver.onTlsReady?.();
  }

  #endOfPeer(): void {
    if (isBrittle(this.#state)) this.#advance('peerEnded', 'peer-reset');
    else this.receiving.end();
  }

  /** Does one thing that has become due, if there is one. The state is changed before it calls. */
  settleNext(): boolean {
    if (this.#succession.tell() || this.sending.reportSent()) return true;
    if (canSend(this.#state)) {
      if (this.sending.reportPressure() || this.#leaving.tell()) return true;
    }
    // Behind the throttling: an owner who mutes when throttled gets no more than it can send.
    const handed = this.receiving.handOut();
    if (handed === 'end' || handed === 'endUnheard') this.#advance('peerEnded', 'closed');
    if (handed === 'end' && !tellPeerEnd(this.#owner)) this.close();
    if (handed !== 'nothing') return true;
    if (isDraining(this.#state) && !this.sending.isPending()) {
      this.#wire.end();
      this.#advance('drained', 'closed');
      return true;
    }
    if (this.#farewell === undefined) return false;
    return this.sending.reportFailed() || this.#farewell.tell(this.#owner);
  }

  /** The one place where the state changes. `cause` matters if the connection is closed by it. */
  #advance(event: Event, cause: EndCause): void {
    const before = this.#state;
    this.#state = next(before, event);
    if (this.#state === before) return;
    this.deadlines.enter(this.#state);
    if (this.#state !== 'closed') return;
    this.#farewell = new Farewell(before, cause);
    this.sending.stop();
    this.receiving.stop();
    this.#timer?.stop();
    this.#wire.destroy();
  }

  /** A callback threw, or there is a bug of ours: in either case this connection cannot go on. */
  onFault(error: unknown): void {
    reportFault(this.#settings.onFault, error);
    if (this.#state !== 'closed') this.#advance('faulted', 'fault');
    this.#turns.ask();
  }
}
