import type { HandshakeMessage, Parcel, SimulatedPipe } from './simulated-pipe.ts';
import type { SimulatedTls } from './simulated-tls.ts';

/** What a message of the peer has come to. */
export type HandshakeStep = 'waiting' | 'secured' | 'untrusted' | 'broken';

/** One side of a handshake: what it says, and what it makes of what the other says. */
export class SimulatedHandshake {
  readonly #tls: SimulatedTls;
  readonly #out: SimulatedPipe;
  #expected: HandshakeMessage;

  constructor(tls: SimulatedTls, out: SimulatedPipe) {
    this.#tls = tls;
    this.#out = out;
    this.#expected = tls.role === 'client' ? 'serverHello' : 'clientHello';
    if (tls.role === 'client') this.#say('clientHello');
  }

  /** Takes the next parcel of the peer. */
  take(parcel: Parcel): HandshakeStep {
    if (parcel.kind !== 'handshake' || parcel.message !== this.#expected) {
      this.#say('alert');
      return 'broken';
    }
    if (parcel.message === 'clientHello') {
      this.#expected = 'finished';
      this.#say('serverHello');
      return 'waiting';
    }
    if (parcel.message === 'finished') return 'secured';
    this.#say(parcel.isTrusted ? 'finished' : 'alert');
    return parcel.isTrusted ? 'secured' : 'untrusted';
  }

  #say(message: HandshakeMessage): void {
    this.#out.send({ kind: 'handshake', message, isTrusted: this.#tls.isTrusted });
  }
}
