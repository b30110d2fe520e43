import {
  isSingle,
  octetString,
  octetStringFrom,
  type Octets,
  type OctetString,
} from '../tcp/octets.ts';
import type { Security, TlsDetails } from '../tcp/security.ts';
import type { SocketOption } from '../tcp/socket-option.ts';
import type { Address, Wire, WireEvents, WireFailure } from '../tcp/wire.ts';

/** One call that a connection made to its wire. */
export type WireCall =
  'open' | 'startTls' | 'write' | 'pause' | 'resume' | 'setOption' | 'end' | 'destroy' | 'reset';

/** What a handshake without a network has agreed on. */
const details: TlsDetails = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  alpnProtocol: undefined,
  serverName: undefined,
  peerCertificate: undefined,
  isAuthorized: false,
  isResumed: false,
};

/**
 * A wire without a network: it keeps what is written, and brings what the test says.
 *
 * It watches over the contract of `Wire`, on both sides. A connection that breaks it gets an
 * exception, and because a connection survives exceptions, the test gets the same one from its next
 * call here: end a test with `check()`. A test that makes the wire do what no wire does gets an
 * exception at once.
 *
 * @example
 * const wire = new ScriptedWire();
 * const echo = new Echo({ wire, clock: new ManualClock() });
 * await turn();
 * wire.receive('hello');
 * assert.equal(wire.written(), 'hello');
 */
export class ScriptedWire implements Wire {
  readonly local: Address = { host: '127.0.0.1', port: 80 };
  readonly remote: Address = { host: '127.0.0.1', port: 50_000 };

  /** What the next writes are answered. After `pending`, `complete()` ends the write. */
  answer: 'written' | 'pending' = 'written';

  slackBytes = 0;
  error: Error | undefined;
  tls: TlsDetails | undefined;

  readonly #writes: OctetString[] = [];
  readonly #calls: WireCall[] = [];
  #events: WireEvents | undefined;
  #reading: 'flowing' | 'paused' | 'paused-and-quiet' | 'ended' = 'flowing';
  #writing: 'ready' | 'pending' | 'ended' = 'ready';
  #life: 'alive' | 'failed' | 'destroyed' = 'alive';
  #handshake: 'none' | 'under way' = 'none';
  #telling: 'nothing' | 'event' = 'nothing';
  #violation: Error | undefined;

  /** What was written, one string for each write. */
  writes(): readonly OctetString[] {
    return this.#writes;
  }

  /** All that was written, in one. */
  written(): string {
    return this.#writes.join('');
  }

  /** The calls that the connection made, in order. */
  calls(): readonly WireCall[] {
    return this.#calls;
  }

  /** Whether the connection has paused the reading. */
  isPaused(): boolean {
    return this.#reading === 'paused' || this.#reading === 'paused-and-quiet';
  }

  /** Whether the connection has sent FIN. */
  isEnded(): boolean {
    return this.#writing === 'ended';
  }

  /** Whether a write waits for `complete()`. */
  isPending(): boolean {
    return this.#writing === 'pending' && this.#life === 'alive';
  }

  isDestroyed(): boolean {
    return this.#life === 'destroyed';
  }

  // What the test makes happen.

  /** Tries an address, as a wire that connects does. */
  attempt(remote: Address): void {
    const events = this.#deliver('attempt');
    this.#tell(() => events.onAttempt(remote));
  }

  /** Has connected. */
  connected(): void {
    const events = this.#deliver('connected');
    this.#tell(() => events.onConnected());
  }

  /** Ends the handshake well. */
  secured(): void {
    const events = this.#deliver('secured');
    if (this.#handshake === 'none') throw new Error('There is no handshake');
    this.#handshake = 'none';
    this.tls = details;
    this.#tell(() => events.onSecured());
  }

  /** Brings a session that can be resumed. */
  session(session: Uint8Array): void {
    const events = this.#deliver('session');
    this.#tell(() => events.onTlsSession(session));
  }

  /** Brings octets. While the wire is paused, once: as octets do that had been read already. */
  receive(octets: Uint8Array | string): void {
    const events = this.#deliver('receive');
    if (this.#reading === 'ended') throw new Error('The peer has ended: it sends no octets');
    if (this.#reading === 'paused-and-quiet') throw new Error('A paused wire is read no further');
    if (this.#reading === 'paused') this.#reading = 'paused-and-quiet';
    const bytes = typeof octets === 'string' ? Buffer.from(octetString(octets), 'latin1') : octets;
    this.#tell(() => events.onBytes(bytes));
  }

  /** Takes some more of the pending write: so many octets. */
  progress(bytes = 0): void {
    const events = this.#deliver('progress');
    if (this.#writing !== 'pending') throw new Error('There is no pending write');
    this.#tell(() => events.onProgress(bytes));
  }

  /** Takes all of the pending write. Later writes are answered as `answer` says. */
  complete(): void {
    const events = this.#deliver('complete');
    if (this.#writing !== 'pending') throw new Error('There is no pending write');
    this.#writing = 'ready';
    this.#tell(() => events.onWritten());
  }

  /** Brings the peer's FIN. */
  peerEnd(): void {
    const events = this.#deliver('peerEnd');
    if (this.#reading === 'ended') throw new Error('The peer has ended already');
    this.#reading = 'ended';
    this.#tell(() => events.onPeerEnd());
  }

  /** Breaks the connection. */
  fail(failure: WireFailure): void {
    const events = this.#deliver('fail');
    this.#life = 'failed';
    this.#tell(() => events.onFailed(failure));
  }

  /** Throws what the connection did against the contract of `Wire`, if it did. */
  check(): void {
    if (this.#violation !== undefined) throw this.#violation;
  }

  // What the connection asks for.

  open(events: WireEvents): void {
    if (this.#events !== undefined) this.#violate('open for the second time');
    this.#events = events;
    this.#call('open');
  }

  startTls(security: Security): void {
    if ('isForeign' in security) throw new TypeError('No such security');
    this.#call('startTls');
    if (this.#writing !== 'ready') this.#violate(`startTls while the writing is ${this.#writing}`);
    if (this.isPaused()) this.#violate('startTls while it is paused');
    this.#handshake = 'under way';
  }

  setOption(option: SocketOption): 'set' | 'unsupported' {
    this.#call('setOption');
    return option.name === 'noDelay' || option.name === 'keepAlive' ? 'set' : 'unsupported';
  }

  write(octets: Octets | readonly Octets[]): 'written' | 'pending' {
    this.#call('write');
    if (this.#writing !== 'ready') this.#violate(`write while the writing is ${this.#writing}`);
    this.#writes.push(joined(octets));
    if (this.answer === 'pending') this.#writing = 'pending';
    return this.answer;
  }

  pause(): void {
    this.#call('pause');
    if (this.#reading === 'flowing') this.#reading = 'paused';
  }

  resume(): void {
    this.#call('resume');
    if (this.#reading !== 'ended') this.#reading = 'flowing';
  }

  end(): void {
    this.#call('end');
    if (this.#writing !== 'ready') this.#violate(`end while the writing is ${this.#writing}`);
    this.#writing = 'ended';
  }

  destroy(): void {
    this.#calls.push('destroy');
    this.#life = 'destroyed';
  }

  reset(): void {
    this.#calls.push('reset');
    this.#life = 'destroyed';
  }

  #call(call: WireCall): void {
    this.#calls.push(call);
    if (this.#life === 'destroyed') this.#violate(`${call} after destroy`);
    if (this.#events === undefined) this.#violate(`${call} before open`);
    if (this.#handshake !== 'none' && call !== 'setOption') {
      this.#violate(`${call} in the handshake`);
    }
  }

  #violate(what: string): never {
    this.#violation ??= new Error(`The connection broke the contract of its wire: ${what}`);
    throw this.#violation;
  }

  #deliver(what: string): WireEvents {
    this.check();
    if (this.#telling === 'event') throw new Error(`No ${what} from inside another event`);
    if (this.#events === undefined) throw new Error(`No ${what} before the wire is open`);
    if (this.#life !== 'alive') throw new Error(`No ${what} after the wire was ${this.#life}`);
    return this.#events;
  }

  #tell(event: () => void): void {
    this.#telling = 'event';
    event();
    this.#telling = 'nothing';
    this.check();
  }
}

function joined(octets: Octets | readonly Octets[]): OctetString {
  const parts = isSingle(octets) ? [octets] : octets;
  const strings = parts.map((part) => (typeof part === 'string' ? part : octetStringFrom(part)));
  return octetString(strings.join(''));
}
