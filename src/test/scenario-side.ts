import assert from 'node:assert/strict';
import type { CloseCause } from '../tcp/close-cause.ts';
import type { TcpConnection } from '../tcp/connection.ts';
import type { ConnectionFailure } from '../tcp/failure.ts';
import type {
  ClientLifecycleEventReceiver,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from '../tcp/handler.ts';
import type { Security } from '../tcp/security.ts';
import type { SendToken } from '../tcp/send-token.ts';
import type { SimulatedNetwork } from '../testing/simulated-network.ts';
import { choose, type Choices } from './scenario-choices.ts';
import { streamed } from './scenario-stream.ts';
import { SendLedger } from './send-ledger.ts';

/** How a side heard of its end. */
type End = CloseCause | `not started: ${ConnectionFailure}`;

/** What a side takes part in. */
interface Scenario {
  readonly network: SimulatedNetwork;

  /** Tells the streams of the two sides apart. */
  readonly salt: number;

  /** What the connection is upgraded with once it is open. */
  readonly upgrade: Security | undefined;
}

/** A connection, and the wire it runs over. */
interface Connected {
  readonly connection: TcpConnection;
  readonly wire: { readonly takenBytes: number };
}

/**
 * One side of a connection in a random scenario. It sends a stream that can be told octet by octet,
 * does all that a connection allows at random, and holds what it is told against what must be so.
 */
export class ScenarioSide
  implements TcpConnectionActor, ServerLifecycleEventReceiver, ClientLifecycleEventReceiver
{
  readonly connection: TcpConnection;
  readonly choices: Choices;
  readonly salt: number;
  other: ScenarioSide | undefined;

  /** Octets that were accepted for sending, and those that came. */
  accepted = 0;
  received = 0;
  end: End | undefined;

  /** Whether it did something out of place. */
  meddled = false;

  readonly #network: SimulatedNetwork;

  readonly #upgrade: Security | undefined;
  readonly #wire: Connected['wire'];

  /** Behind how many octets each send ends, by its token. */
  readonly #ends: number[] = [0];
  #flow: 'flowing' | 'muted' = 'flowing';
  readonly #sends = new SendLedger();
  #begun = 0;
  #timers = 0;

  constructor(scenario: Scenario, connect: (side: ScenarioSide) => Connected) {
    this.#network = scenario.network;
    this.salt = scenario.salt;
    this.#upgrade = scenario.upgrade;
    this.choices = choose(this.#network.random);
    const { connection, wire } = connect(this);
    this.connection = connection;
    this.#wire = wire;
  }

  onStarted(): void {
    this.#start();
  }

  onConnected(): void {
    this.#start();
  }

  onReceived(bytes: Uint8Array): void | 'yield' {
    this.#lives();
    assert.equal(this.#flow, 'flowing', 'octets while it is muted');
    const salt = this.other?.salt ?? 0;
    const expected = streamed(salt, this.received, bytes.length);
    assert.ok(expected.equals(bytes), `other octets than were sent, behind ${this.received}`);
    this.received += bytes.length;
    assert.ok(this.received <= (this.other?.accepted ?? 0), 'octets that nobody sent');
    const { framing } = this.choices;
    if (framing !== 'streaming') assert.equal(bytes.length, framing);
    if (this.#network.random.chance(this.choices.yields)) return 'yield';
  }

  onSendAccepted(token: SendToken): void {
    this.#lives();
    this.#sends.accepted(token);
    this.#ends.push(this.accepted);
    this.#meddle();
  }

  onSent(token: SendToken): void {
    this.#lives();
    this.#sends.sent(token);
    const end = this.#ends[token] ?? NaN;
    assert.ok(end <= this.#wire.takenBytes, 'nothing was sent that the system did not take');
    this.#meddle();
    if (this.#network.random.chance(0.5)) this.#sendMore();
  }

  onSendFailed(token: SendToken): void {
    this.#lives();
    this.#sends.failed(token);
  }

  onThrottled(): void {
    this.#lives();
    this.#sends.throttled();
  }

  onUnthrottled(): void {
    this.#lives();
    this.#sends.unthrottled();
    this.#sendMore();
  }

  onPeerEnd(): void {
    this.#lives();
    assert.equal(this.#flow, 'flowing', 'the end of the peer while it is muted');
    if (this.choices.onPeerEnd === 'close') this.connection.close();
  }

  onIdleTimeout(): void {
    this.#lives();
  }

  onTimer(): void {
    this.#lives();
    this.#timers--;
    assert.equal(this.#timers, 0);
  }

  onTlsReady(): void {
    this.#lives();
    this.#begin();
  }

  onTlsFailure(): void {
    this.#lives();
  }

  onConnectionFailure(reason: ConnectionFailure): void {
    this.#over(`not started: ${reason}`);
  }

  onStartFailure(reason: ConnectionFailure): void {
    this.#over(`not started: ${reason}`);
  }

  onClosed(cause: CloseCause): void {
    assert.equal(this.#begun, 1, 'only what started is closed');
    this.#over(cause);
    this.#sends.closed();
  }

  #over(end: End): void {
    this.#lives();
    this.end = end;
  }

  #lives(): void {
    assert.equal(this.end, undefined, 'nothing is told behind the end');
  }

  #start(): void {
    this.#begun++;
    assert.equal(this.#begun, 1, 'it starts once');
    this.#plan();
    if (this.#upgrade === undefined) this.#begin();
    else assert.equal(this.connection.startTls(this.#upgrade), 'started');
  }

  #begin(): void {
    const { framing } = this.choices;
    assert.equal(this.connection.bufferUntil(framing), 'set');
    this.#sendMore();
  }

  /** What happens at its time, whatever goes on then. */
  #plan(): void {
    const { ending, endsAfterMs, mutes, timerMs, idleMs } = this.choices;
    this.#in(endsAfterMs, () =>
      ending === 'close' ? this.#finish() : this.connection.hardClose(),
    );
    for (let count = 0; count < mutes; count++) {
      this.#in(this.#network.random.between(0, 300), () => this.#mute());
      this.#in(this.#network.random.between(0, 600), () => this.#unmute());
    }
    this.#in(10, () => this.#sendMore());
    if (timerMs !== undefined && typeof this.connection.setTimer(timerMs) === 'number') {
      this.#timers++;
    }
    this.connection.setIdleTimeout(idleMs);
  }

  #in(ms: number, happen: () => void): void {
    const { clock } = this.#network;
    clock.at(clock.now() + ms, happen);
  }

  #mute(): void {
    this.#flow = 'muted';
    this.connection.mute();
  }

  #unmute(): void {
    this.#flow = 'flowing';
    this.connection.unmute();
  }

  /** Now and then does something out of place, from inside a callback. */
  #meddle(): void {
    const { random } = this.#network;
    if (!random.chance(0.01)) return;
    random.pick([
      () => this.connection.hardClose(),
      () => this.connection.close(),
      () => this.#mute(),
      () => this.#unmute(),
    ])();
    this.meddled = true;
  }

  #finish(): void {
    this.connection.close();
    this.connection.close();
    assert.equal(this.connection.send(new Uint8Array(1)), 'not-connected');
  }

  #sendMore(): void {
    const { random } = this.#network;
    for (let count = random.between(0, 4); count > 0 && this.connection.isWriteable(); count--) {
      const parts = Array.from({ length: random.between(0, 3) }, () => this.#part());
      const result = this.connection.send(parts);
      assert.equal(result, 'accepted');
    }
  }

  #part(): Uint8Array {
    const { random } = this.#network;
    const bytes = random.chance(0.05) ? random.between(0, 100_000) : random.between(0, 2_000);
    const start = this.accepted;
    this.accepted += bytes;
    return streamed(this.salt, start, bytes);
  }
}
