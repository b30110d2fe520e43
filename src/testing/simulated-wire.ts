import { octetString, type Octets } from '../tcp/octets.ts';
import type { Security, TlsDetails } from '../tcp/security.ts';
import type { SocketOption } from '../tcp/socket-option.ts';
import type { Address, Wire, WireEvents, WireFailure } from '../tcp/wire.ts';
import { joinedOctets } from './joined-octets.ts';
import { SimulatedHandshake, type HandshakeStep } from './simulated-handshake.ts';
import type { Parcel, ParcelReceiver, RoomReceiver, SimulatedPipe } from './simulated-pipe.ts';
import { SimulatedTls } from './simulated-tls.ts';
import type { WireHost } from './wire-host.ts';

/** The two directions of a connection, as one end of it sees them. */
export interface WirePipes {
  readonly incoming: SimulatedPipe;
  readonly outgoing: SimulatedPipe;
}

/** Begins to connect a wire. */
export type Dial = (wire: SimulatedWire, events: WireEvents) => void;

/** As if somebody had cut the cable. */
const leadsNowhere: Dial = (wire) => wire.breakLater();

const nowhere: Address = { host: '', port: 0 };

/** Handshakes are without a secret, so they agree on nothing else. */
const details: TlsDetails = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_NULL_WITH_NULL_NULL',
  alpnProtocol: undefined,
  serverName: undefined,
  peerCertificate: undefined,
  isAuthorized: true,
  isResumed: false,
};

/**
 * One end of a simulated connection. What it does against the contract of `Wire`, its host hears.
 */
export class SimulatedWire implements Wire, ParcelReceiver, RoomReceiver {
  local: Address = nowhere;
  remote: Address = nowhere;
  tls: TlsDetails | undefined;
  readonly error = undefined;

  readonly #host: WireHost;
  readonly #dial: Dial;
  #pipes: WirePipes | undefined;
  #events: WireEvents | undefined;
  #life: 'unopened' | 'open' | 'failed' | 'destroyed' = 'unopened';
  #reading: 'flowing' | 'paused' | 'paused-and-quiet' = 'flowing';
  #writing: 'ready' | 'pending' | 'ended' | 'failing' = 'ready';
  #handshake: SimulatedHandshake | undefined;

  /** How many octets the system has taken in all. */
  takenBytes = 0;

  /** What a write has yet to hand over. */
  #rest: Uint8Array = new Uint8Array(0);
  #arrival: 'unasked' | 'asked' = 'unasked';

  constructor(host: WireHost, dial = leadsNowhere) {
    this.#host = host;
    this.#dial = dial;
  }

  get slackBytes(): number {
    return this.tls === undefined ? 0 : 65_536;
  }

  /** The connection has come to be. */
  connect(pipes: WirePipes, local: Address, remote: Address): void {
    this.#pipes = pipes;
    this.local = local;
    this.remote = remote;
    pipes.outgoing.attachSender(this);
    pipes.incoming.attach(this);
  }

  // What the connection asks for.

  open(events: WireEvents): void {
    if (this.#life !== 'unopened') this.#violate('open for the second time');
    this.#events = events;
    this.#life = 'open';
    if (this.#pipes === undefined) this.#dial(this, events);
    else this.#askArrival();
  }

  startTls(security: Security): void {
    if (!(security instanceof SimulatedTls)) throw new TypeError('The security is no SimulatedTls');
    const { outgoing } = this.#ready('startTls');
    if (this.#writing !== 'ready' || this.#reading !== 'flowing')
      this.#violate('startTls too early');
    if (this.#failsNow('tls')) return;
    this.#handshake = new SimulatedHandshake(security, outgoing);
    this.#askArrival();
  }

  write(octets: Octets | readonly Octets[]): 'written' | 'pending' {
    const { outgoing } = this.#ready('write');
    if (this.#writing !== 'ready') this.#violate(`write while the writing is ${this.#writing}`);
    const bytes = joinedOctets(octets);
    this.#writing = 'pending';
    if (this.#failsNow('peer-reset')) return 'pending';
    this.#rest = bytes;
    this.#hand(outgoing);
    if (this.#rest.length > 0) return 'pending';
    if (this.tls === undefined) {
      this.#writing = 'ready';
      return 'written';
    }
    this.#host.clock.later(() => this.onRoom());
    return 'pending';
  }

  pause(): void {
    this.#ready('pause');
    if (this.#reading === 'flowing') this.#reading = 'paused';
  }

  resume(): void {
    this.#ready('resume');
    this.#reading = 'flowing';
    this.#askArrival();
  }

  setOption(option: SocketOption): 'set' | 'unsupported' {
    return option.name === 'noDelay' || option.name === 'keepAlive' ? 'set' : 'unsupported';
  }

  end(): void {
    const { outgoing } = this.#ready('end');
    if (this.#writing !== 'ready') this.#violate(`end while the writing is ${this.#writing}`);
    this.#writing = 'ended';
    if (!this.#failsNow('failed')) outgoing.send({ kind: 'fin' });
  }

  destroy(): void {
    if (this.#life === 'destroyed') return;
    const hasFailed = this.#life === 'failed';
    this.#life = 'destroyed';
    if (this.#pipes !== undefined && !hasFailed) this.#leave(this.#pipes);
    this.#host.released(this);
  }

  reset(): void {
    if (this.#life === 'open' && this.tls === undefined) {
      this.#pipes?.outgoing.sendReset();
      this.#pipes?.incoming.cut();
      this.#life = 'failed';
    }
    this.destroy();
  }

  /** Breaks the connection, but not right now. */
  breakLater(): void {
    this.#host.clock.later(() => this.fail('unreachable'));
  }

  /** Breaks the connection here. The other end hears of it. */
  fail(failure: WireFailure): void {
    if (this.#life !== 'open') return;
    this.#life = 'failed';
    this.#pipes?.outgoing.sendReset();
    this.#pipes?.incoming.cut();
    this.#events?.onFailed(failure);
  }

  // What the pipes bring.

  onArrived(): void {
    this.#arrival = 'unasked';
    const pipes = this.#pipes;
    const parcel = pipes?.incoming.next();
    if (pipes === undefined || parcel === undefined) return;
    if (this.#life === 'destroyed') {
      // Nobody reads it: the other end is told.
      pipes.incoming.take();
      if (parcel.kind === 'octets') pipes.outgoing.sendReset();
      return;
    }
    if (this.#life !== 'open' || !this.#mayRead(parcel)) return;
    if (this.#host.conditions.fails()) {
      this.fail('peer-reset');
      return;
    }
    pipes.incoming.take();
    this.#askArrival();
    this.#deliver(parcel);
  }

  onBroken(): void {
    if (this.#life !== 'destroyed') this.fail('peer-reset');
    else {
      // The network broke it, and nobody is here: the other end hears of it all the same.
      this.#pipes?.outgoing.sendReset();
      this.#pipes?.incoming.cut();
    }
  }

  onRoom(): void {
    if (this.#life !== 'open' || this.#writing !== 'pending' || this.#pipes === undefined) return;
    const taken = this.#hand(this.#pipes.outgoing);
    if (this.#rest.length > 0) {
      if (taken > 0) this.#events?.onProgress(taken);
      return;
    }
    this.#writing = 'ready';
    this.#events?.onWritten();
  }

  /** Hands over as much of a write as there is room for. Answers how much that was. */
  #hand(outgoing: SimulatedPipe): number {
    const taken = outgoing.put(this.#rest);
    this.#rest = this.#rest.subarray(taken);
    this.takenBytes += taken;
    return taken;
  }

  /** What a paused wire had read already still comes, once. */
  #mayRead(parcel: Parcel): boolean {
    if (this.#reading === 'flowing') return true;
    if (this.#reading === 'paused-and-quiet' || parcel.kind !== 'octets') return false;
    this.#reading = 'paused-and-quiet';
    return this.#host.conditions.random.chance(0.5);
  }

  #deliver(parcel: Parcel): void {
    if (parcel.kind === 'fin') this.#events?.onPeerEnd();
    else if (this.#handshake !== undefined) this.#shaken(this.#handshake.take(parcel));
    else if (parcel.kind === 'octets') this.#events?.onBytes(parcel.bytes);
    // To those who do not expect it, a handshake is octets like any other.
    else this.#events?.onBytes(joinedOctets(octetString(`\x16${parcel.message}`)));
  }

  #shaken(step: HandshakeStep): void {
    if (step === 'untrusted') this.fail('untrusted');
    else if (step === 'broken') this.fail('tls');
    else if (step === 'secured') {
      this.#handshake = undefined;
      this.tls = details;
      this.#events?.onSecured();
    }
  }

  /** We are gone: what was sent arrives, unless there is something that we have not read. */
  #leave({ incoming, outgoing }: WirePipes): void {
    if (incoming.hasUnread()) outgoing.sendReset();
    else if (this.#writing !== 'ended') outgoing.send({ kind: 'fin' });
  }

  #askArrival(): void {
    if (this.#arrival === 'asked') return;
    this.#arrival = 'asked';
    this.#host.clock.later(() => this.onArrived());
  }

  #failsNow(failure: WireFailure): boolean {
    if (!this.#host.conditions.fails()) return false;
    this.#writing = 'failing';
    this.#host.clock.later(() => this.fail(failure));
    return true;
  }

  #ready(call: string): WirePipes {
    if (this.#life === 'destroyed') this.#violate(`${call} after destroy`);
    if (this.#pipes === undefined || this.#events === undefined) {
      return this.#violate(`${call} before it is connected`);
    }
    if (this.#handshake !== undefined) this.#violate(`${call} in the handshake`);
    return this.#pipes;
  }

  #violate(what: string): never {
    return this.#host.violated(`The connection broke the contract of its wire: ${what}`);
  }
}
