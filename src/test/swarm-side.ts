import assert from 'node:assert/strict';
import type { CloseCause } from '../tcp/close-cause.ts';
import type { TcpConnection } from '../tcp/connection.ts';
import type { ConnectionFailure } from '../tcp/failure.ts';
import type {
  ClientLifecycleEventReceiver,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from '../tcp/handler.ts';
import type { SendToken } from '../tcp/send-token.ts';
import type { Random } from '../testing/random.ts';
import { streamed } from './scenario-stream.ts';
import type { SwarmChoices } from './swarm-choices.ts';
import { SendLedger } from './send-ledger.ts';

/** What both ends of a connection of a swarm do, and how it comes out. */
export interface SwarmPlan {
  readonly choices: SwarmChoices;
  readonly random: Random;

  /** Tells the streams of connections apart. */
  readonly salt: number;

  /** Gets what was not as it must be. */
  readonly onFault: (error: unknown) => void;

  /** Called when this end is gone. */
  readonly onOver: () => void;
}

/**
 * One end of a connection of a swarm. A client sends its messages, and gets them back; a server
 * echoes what it gets. Each holds what it is told against what must be so.
 */
export class SwarmSide
  implements TcpConnectionActor, ServerLifecycleEventReceiver, ClientLifecycleEventReceiver
{
  readonly connection: TcpConnection;
  received = 0;
  end: CloseCause | `not started: ${ConnectionFailure}` | undefined;

  readonly #plan: SwarmPlan;
  readonly #role: 'client' | 'server';

  /** What is to be echoed and could not be sent yet. */
  readonly #waiting: Uint8Array[] = [];
  #peer: 'sends' | 'has ended' = 'sends';
  #reading: 'on' | 'muted' = 'on';
  #messages = 0;
  readonly #sends = new SendLedger();
  #begun = 0;

  constructor(
    plan: SwarmPlan,
    role: 'client' | 'server',
    connect: (side: SwarmSide) => TcpConnection,
  ) {
    this.#plan = plan;
    this.#role = role;
    this.connection = connect(this);
  }

  /** How many octets go one way in all. */
  get totalBytes(): number {
    const { messages, messageBytes } = this.#plan.choices;
    return messages * messageBytes;
  }

  onStarted(): void {
    this.#begin();
  }

  onConnected(): void {
    this.#begin();
    this.#sendMore();
  }

  onReceived(bytes: Uint8Array): void | 'yield' {
    this.#lives();
    const { choices, random, salt } = this.#plan;
    const expected = streamed(salt, this.received, bytes.length);
    assert.ok(expected.equals(bytes), `other octets than were sent, behind ${this.received}`);
    this.received += bytes.length;
    if (choices.framing === 'whole messages') assert.equal(bytes.length, choices.messageBytes);
    if (this.#role === 'server') this.#echo(bytes);
    else this.#progress();
    if (random.chance(choices.mutes)) this.#muteForATurn();
    if (random.chance(choices.yields)) return 'yield';
  }

  onSendAccepted(token: SendToken): void {
    this.#lives();
    this.#sends.accepted(token);
  }

  onSent(token: SendToken): void {
    this.#lives();
    this.#sends.sent(token);
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
    this.#peer = 'has ended';
    this.#endIfAll();
  }

  onStartFailure(reason: ConnectionFailure): void {
    this.#over(`not started: ${reason}`);
  }

  onConnectionFailure(reason: ConnectionFailure): void {
    this.#over(`not started: ${reason}`);
  }

  onClosed(cause: CloseCause): void {
    assert.equal(this.#begun, 1, 'only what started is closed');
    this.#over(cause);
    this.#sends.closed();
  }

  #begin(): void {
    this.#begun++;
    assert.equal(this.#begun, 1, 'it starts once');
    const { framing, messageBytes } = this.#plan.choices;
    if (framing === 'whole messages') {
      assert.equal(this.connection.bufferUntil(messageBytes), 'set');
    }
  }

  /** A server echoes what waits, and a client sends its messages, as long as that is possible. */
  #sendMore(): void {
    const { messages, messageBytes } = this.#plan.choices;
    while (this.#role === 'client' && this.#messages < messages && this.connection.isWriteable()) {
      const start = this.#messages * messageBytes;
      this.#messages++;
      this.#send(streamed(this.#plan.salt, start, messageBytes));
    }
    while (this.#waiting.length > 0 && this.connection.isWriteable()) {
      const octets = this.#waiting.shift();
      if (octets !== undefined) this.#send(octets);
    }
    this.#endIfAll();
  }

  #echo(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#sendMore();
  }

  #send(octets: Uint8Array): void {
    const { parts } = this.#plan.choices;
    if (parts === 1) {
      assert.equal(this.connection.send(octets), 'accepted');
      return;
    }
    const size = Math.ceil(octets.length / parts);
    const list = Array.from({ length: parts }, (_, at) =>
      octets.subarray(at * size, at * size + size),
    );
    assert.equal(this.connection.send(list), 'accepted');
  }

  #progress(): void {
    const { choices, random } = this.#plan;
    if (choices.ending === 'hardClose' && random.chance(0.2)) this.connection.hardClose();
    else this.#endIfAll();
  }

  /** Ends if everything has been done, and this end is the one to end then. */
  #endIfAll(): void {
    if (this.#reading === 'muted') return;
    const { ending, messages } = this.#plan.choices;
    const isAll = this.received === this.totalBytes && this.#waiting.length === 0;
    const isAhead = this.#role === 'client' && ending === 'client, ahead';
    const isDone = isAhead ? this.#messages === messages : isAll;
    const isFirst = this.#role === 'server' ? ending === 'server' : ending !== 'server';
    const isSecond = this.#peer === 'has ended' && this.#waiting.length === 0;
    if ((isDone && isFirst) || isSecond) this.connection.close();
  }

  /** Not while it closes: that would drop for good what comes. */
  #muteForATurn(): void {
    if (this.#reading === 'muted' || this.connection.isClosed()) return;
    this.#reading = 'muted';
    this.connection.mute();
    setImmediate(() => {
      this.#reading = 'on';
      this.connection.unmute();
      this.#endIfAll();
    });
  }

  #over(end: NonNullable<SwarmSide['end']>): void {
    this.#lives();
    this.end = end;
    this.#plan.onOver();
  }

  #lives(): void {
    assert.equal(this.end, undefined, 'nothing is told behind the end');
  }
}
