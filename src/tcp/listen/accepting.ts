import type { AcceptedSocket } from '../accepted-socket.ts';
import { TcpConnection } from '../connection.ts';
import { reportFault } from '../fault.ts';
import type { TcpConnectionActor } from '../handler.ts';
import type { AcceptFailure, Network, Place, Port, PortEvents } from '../network.ts';
import type { Address, Wire } from '../wire.ts';
import {
  Admission,
  type AdmissionLimits,
  type AdmissionReceiver,
  type PauseReason,
} from './admission.ts';
import { cannotListen } from './cannot-listen.ts';
import type { ListenerCounts } from './counts.ts';
import type { TcpListenerOptions } from './options.ts';

/** Types cannot promise this to everybody, and all that is closed later needs it. */
const noConnection = 'onAccept answers an object whose connection is no TcpConnection';

/** Makes the object that owns an accepted connection. */
export type AcceptReceiver = (socket: AcceptedSocket) => TcpConnectionActor;

/** What happens inside a `TcpListener`. */
export class Accepting implements PortEvents, AdmissionReceiver {
  readonly #options: TcpListenerOptions;
  readonly #network: Network;
  readonly #onAccept: AcceptReceiver;
  /** What was accepted and is not gone. One for which there is no owner is on its way out. */
  readonly #actors = new Map<Wire, TcpConnectionActor | undefined>();
  readonly #counts = { accepted: 0, refused: 0, pausedAtLimit: 0, pausedForDescriptors: 0 };
  readonly #admission: Admission;
  readonly #port: Port;
  readonly #place: Place;

  readonly #answer: (listens: Address | Error) => void;
  #state: 'beginning' | 'listening' | 'closing' | 'closed' = 'beginning';

  /** Told when the port and all its connections are gone. */
  #onGone: (() => void) | undefined;

  /** @param answer told once where it listens, or why it does not. */
  constructor(
    what: { place: Place; limits: AdmissionLimits; network: Network },
    options: TcpListenerOptions,
    onAccept: AcceptReceiver,
    answer: (listens: Address | Error) => void,
  ) {
    this.#options = options;
    this.#network = what.network;
    this.#place = what.place;
    this.#onAccept = onAccept;
    this.#answer = answer;
    this.#port = what.network.listen(what.place, this);
    this.#admission = new Admission(this.#port, what.network.clock, what.limits, this);
  }

  counts(): ListenerCounts {
    return { ...this.#counts };
  }

  connectionCount(): number {
    return this.#actors.size;
  }

  actors(): TcpConnectionActor[] {
    return [...this.#actors.values()].filter((actor) => actor !== undefined);
  }

  /** Accepts no more. `onGone` is called once, when all connections are gone, too. */
  close(onGone: () => void): void {
    this.#onGone = onGone;
    this.#admission.stop();
    if (this.#state === 'listening') this.#closePort();
    else if (this.#state === 'beginning') this.#state = 'closing';
    this.#goneIfAll();
  }

  onListening(address: Address): void {
    const isWanted = this.#state === 'beginning';
    this.#state = 'listening';
    this.#answer(address);
    if (isWanted) this.#admission.begin();
    else this.#closePort();
  }

  onListenFailed(error: Error): void {
    this.#state = 'closed';
    this.#answer(cannotListen(this.#place, error));
    this.#goneIfAll();
  }

  onAccepted(wire: Wire): void {
    const { host } = wire.remote;
    if (this.#admission.admit(host) === 'refused') {
      this.#counts.refused++;
      wire.destroy();
      return;
    }
    this.#counts.accepted++;
    this.#actors.set(wire, undefined);
    try {
      const actor = this.#onAccept({ wire, clock: this.#network.clock });
      if (!(actor.connection instanceof TcpConnection)) throw new TypeError(noConnection);
      this.#actors.set(wire, actor);
    } catch (error) {
      wire.destroy();
      this.#report(error);
    }
  }

  onReleased(wire: Wire): void {
    if (!this.#actors.delete(wire)) return;
    this.#admission.released(wire.remote.host);
    this.#goneIfAll();
  }

  onAcceptFailed(failure: AcceptFailure, error: Error): void {
    if (failure === 'no-descriptors') this.#admission.ranShort();
    else this.#report(error);
  }

  onClosed(): void {
    this.#state = 'closed';
    this.#goneIfAll();
  }

  onPaused(reason: PauseReason): void {
    if (reason === 'limit') this.#counts.pausedAtLimit++;
    else this.#counts.pausedForDescriptors++;
    this.#call(() => this.#options.onPaused?.(reason));
  }

  onResumed(): void {
    this.#call(() => this.#options.onResumed?.());
  }

  #closePort(): void {
    this.#state = 'closing';
    this.#port.close();
  }

  #goneIfAll(): void {
    if (this.#state !== 'closed' || this.#actors.size > 0) return;
    this.#onGone?.();
  }

  #call(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    reportFault(this.#options.onFault, error);
  }
}
