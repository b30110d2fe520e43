import { serverConfig } from '../../src/http/config.ts';
import type { HttpFault } from '../../src/http/fault.ts';
import type { HttpServerActor } from '../../src/http/handler.ts';
import { HttpServer } from '../../src/http/http-server.ts';
import type { Request } from '../../src/http/request.ts';
import type { Responder } from '../../src/http/respond/responder.ts';
import type { TcpConnection } from '../../src/tcp/connection.ts';
import type { Random } from '../../src/testing/random.ts';
import { ScriptedWire } from '../../src/testing/scripted-wire.ts';
import { Answering } from './answering.ts';
import { conversation, type Conversation } from './asked-request.ts';
import { nothingYet, type IntendedAnswer } from './intended.ts';
import { SteppedClock } from './stepped-clock.ts';

const config = serverConfig({
  keepAliveAdvertisedMs: 0,
  jitter: 0,
  contentBytesMax: 30,
  outputBytesMax: 4_096,
  pipelinedMax: 4,
  turnRequestsMax: 2,
  requestMs: 20_000,
  writeRateMin: 0,
  writeIdleMs: 0,
});

/** One connection, whose client, system and application do at random what they may. */
export class Session implements HttpServerActor {
  readonly wire = new ScriptedWire();
  readonly clock = new SteppedClock();
  readonly conversation: Conversation;

  /** What is meant to answer the requests that the application was told of, in order. */
  readonly intended: IntendedAnswer[] = [];
  readonly answering: Answering[] = [];

  /** Tokens in the order in which they were given out, and in which they were settled. */
  readonly accepted: number[] = [];
  readonly settled: number[] = [];
  readonly problems: string[] = [];
  isClosed = false;

  /** Whether the connection was broken off, so that anything may be missing. */
  wasCut = false;

  readonly #random: Random;
  readonly #http: HttpServer;
  #toArrive: string;

  constructor(random: Random) {
    this.#random = random;
    this.conversation = conversation(random);
    this.#toArrive = this.conversation.octets;
    this.#http = new HttpServer({ wire: this.wire, clock: this.clock }, this, config);
    this.clock.settle();
  }

  get connection(): TcpConnection {
    return this.#http.connection;
  }

  /** Does one thing. */
  step(): void {
    const random = this.#random;
    const act = random.between(0, 11);
    if (act <= 2) this.#arrive(random.between(1, 60));
    else if (act <= 8) this.#call();
    else if (act === 9) this.#system();
    else if (random.chance(0.5)) this.clock.settle();
    else this.#rare();
    if (random.chance(0.5)) this.clock.settle();
  }

  /** Lets everything come to its end: answers are completed, and all that was sent is taken. */
  finish(): void {
    let idle = 0;
    for (let round = 0; round < 200 && idle < 3 && !this.isClosed; round++) {
      const { length } = this.answering;
      this.wire.answer = 'written';
      this.#complete();
      this.#arrive(1_000);
      for (const answering of this.answering) answering.finish();
      this.clock.settle();
      idle = this.#toArrive === '' && this.answering.length === length ? idle + 1 : 0;
    }
    this.#http.close();
    this.clock.settle();
    this.#complete();
    this.clock.advance(30_000);
    this.#complete();
    this.clock.settle();
    if (!this.isClosed && !this.wire.isDestroyed()) this.wire.peerEnd();
    this.clock.advance(60_000);
    this.wire.check();
    if (!this.isClosed) this.problems.push('the connection does not close');
    if (this.clock.alarmCount() > 0) this.problems.push('an alarm is left');
  }

  onRequest(request: Request, responder: Responder): void {
    const asked = this.conversation.requests[this.intended.length];
    if (asked === undefined || !request.target.endsWith(`${this.intended.length}`)) {
      this.problems.push(`an unexpected request for ${request.target}`);
      return;
    }
    const intended = nothingYet(asked);
    this.intended.push(intended);
    const answering = new Answering(this.#random, responder, intended, this.accepted);
    this.answering.push(answering);
    if (this.#random.chance(0.2)) answering.act();
  }

  onRequestComplete(): void {
    if (this.#random.chance(0.4)) this.answering.at(-1)?.act();
  }

  onChunkSent(token: number): void {
    this.#settle(token);
    if (this.#random.chance(0.3)) this.#call();
  }

  onChunkFailed(token: number): void {
    this.#settle(token);
  }

  onThrottled(): void {
    if (this.#random.chance(0.2)) this.#call();
  }

  onUnthrottled(): void {
    if (this.#random.chance(0.2)) this.#call();
  }

  onFault({ kind, error }: HttpFault): void {
    if (kind === 'callback-threw' || kind === 'callback-rejected') {
      this.problems.push(`a fault: ${String(error)}`);
    }
  }

  onClosed(): void {
    if (this.isClosed) this.problems.push('closed twice');
    this.isClosed = true;
  }

  #settle(token: number): void {
    if (this.isClosed) this.problems.push('a chunk is settled behind the end');
    this.settled.push(token);
  }

  #call(): void {
    if (this.answering.length > 0) this.#random.pick(this.answering).act();
  }

  #arrive(bytes: number): void {
    const { wire } = this;
    if (this.#toArrive === '' || wire.isPaused() || wire.isDestroyed()) return;
    const octets = this.#toArrive.slice(0, bytes);
    this.#toArrive = this.#toArrive.slice(bytes);
    wire.receive(octets);
  }

  /** The operating system takes what it is given at once, or later. */
  #system(): void {
    if (this.#random.chance(0.5)) this.wire.answer = this.#random.pick(['written', 'pending']);
    else this.#complete();
  }

  #complete(): void {
    if (this.wire.isPending()) this.wire.complete();
  }

  #cut(): void {
    if (this.isClosed || this.wire.isDestroyed()) return;
    this.wasCut = true;
    if (this.#random.chance(0.5)) this.connection.hardClose();
    else this.wire.fail('peer-reset');
  }

  #rare(): void {
    const act = this.#random.between(0, 9);
    if (act === 0) this.#http.close();
    else if (act === 1) this.#http.yieldRead();
    else if (act <= 3) this.clock.advance(this.#random.between(1, 3_000));
    else if (act === 4 && this.#random.chance(0.2)) this.#cut();
  }
}
