import type { ServerConfig } from '../../http/config.ts';
import type { HttpFault } from '../../http/fault.ts';
import type { HttpServerActor } from '../../http/handler.ts';
import { HttpServer } from '../../http/http-server.ts';
import type { Request } from '../../http/request.ts';
import type { ChunkedResponse } from '../../http/respond/chunked-response.ts';
import type { Responder } from '../../http/respond/responder.ts';
import type { Takeover } from '../../http/respond/takeover.ts';
import { ResponseBuilder } from '../../http/respond/response-builder.ts';
import type { AcceptedSocket } from '../../tcp/accepted-socket.ts';
import type { CloseCause } from '../../tcp/close-cause.ts';
import type { TcpConnection } from '../../tcp/connection.ts';
import type { StartFailure } from '../../tcp/failure.ts';
import { misbehave } from './service-faults.ts';
import { countFault, countOne, type Tally } from './service-tally.ts';

/** Answers that are held back, until it is said that they need not be. */
export interface Held {
  readonly answers: Set<() => void>;
  isOver: boolean;
}

const CHUNK = new Uint8Array(65_536).fill(0x78);

const hello = ResponseBuilder.status(200).finishHeaders().chunk('hello').build();

/** A response whose content is so long. */
function filler(status: number, bytes: number) {
  return ResponseBuilder.status(status).finishHeaders().chunk('x'.repeat(bytes)).build();
}

/**
 * A connection that does what the path of a request says:
 *
 * - `/held`: the answer is held back until the service is told to give it. It names the target.
 * - `/after?ms=N&bytes=N`: the answer comes later, and is so long.
 * - `/deluge?bytes=N`: so much is given to be sent at once, whatever the client takes.
 * - `/stream`: goes on for ever, as fast as the client takes it.
 * - `/refused?bytes=N`: is answered with 413 before its content has come.
 * - `/upgrade`: the connection goes to an echo, where the client offers that.
 * - `/busy?ms=N`: nothing else happens in the process for so long.
 * - `/fault?kind=WORD`: see `misbehave`.
 * - others: `hello`, when the request is complete.
 */
export class ServiceActor implements HttpServerActor {
  readonly #http: HttpServer;
  readonly #tally: Tally;
  readonly #held: Held;
  readonly #echo: Takeover = (connection) => ({
    onReceived: (octets) => void connection.send(octets),
    onClosed: (cause) => countOne(this.#tally.closed, cause),
  });
  #stream: ChunkedResponse | undefined;

  constructor(socket: AcceptedSocket, config: ServerConfig, tally: Tally, held: Held) {
    this.#http = new HttpServer(socket, this, config);
    this.#tally = tally;
    this.#held = held;
  }

  get connection(): TcpConnection {
    return this.#http.connection;
  }

  onStartFailure(reason: StartFailure): void {
    countOne(this.#tally.notStarted, reason);
  }

  onConnect(_request: Request, responder: Responder): void {
    this.#tally.requests++;
    responder.tunnel(this.#echo);
  }

  onRequest(request: Request, responder: Responder): void {
    this.#tally.requests++;
    if (request.uri.path === '/refused') {
      responder.respond(filler(413, number(request, 'bytes')));
    }
  }

  onRequestComplete(request: Request, responder: Responder): void | Promise<void> {
    if (request.uri.path === '/fault')
      return misbehave(request, responder, this.#http, this.#tally);
    this.#answer(request, responder);
  }

  onChunkSent(): void {
    this.#tally.sent++;
    this.#goOn();
  }

  onChunkFailed(): void {
    this.#tally.failed++;
  }

  onFault(fault: HttpFault): void {
    countFault(this.#tally, fault);
  }

  onHandedOver(): void {
    this.#tally.handedOver++;
  }

  onClosed(cause: CloseCause): void {
    countOne(this.#tally.closed, cause);
  }

  #answer(request: Request, responder: Responder): void {
    switch (request.uri.path) {
      case '/refused':
        break;
      case '/held':
        this.#hold(request, responder);
        break;
      case '/after':
        answerLater(request, responder);
        break;
      case '/deluge':
        this.#deluge(responder, number(request, 'bytes'));
        break;
      case '/stream':
        this.#start(responder);
        break;
      case '/upgrade':
        responder.upgrade('echo', this.#echo);
        break;
      case '/busy':
        busy(responder, number(request, 'ms'));
        break;
      default:
        responder.respond(hello);
    }
  }

  #hold(request: Request, responder: Responder): void {
    this.#tally.waiting++;
    const answer = (): void => {
      this.#held.answers.delete(answer);
      this.#tally.waiting--;
      const text = ResponseBuilder.status(200).finishHeaders().chunk(`${request.target}\n`).build();
      responder.respond(text);
    };
    if (this.#held.isOver) answer();
    else this.#held.answers.add(answer);
  }

  /** Does not mind what the client takes, and does not look at what becomes of it. */
  #deluge(responder: Responder, bytes: number): void {
    const started = responder.startChunkedResponse(200);
    if (started.kind !== 'streaming-started') return;
    let isTaken = true;
    for (let left = bytes; left > 0; left -= CHUNK.length) {
      // What is taken is memory of its own; what is not need not be made.
      const chunk: Uint8Array = isTaken ? CHUNK.slice(0, left) : CHUNK;
      isTaken = started.response.sendChunk(chunk) !== undefined;
      if (isTaken) this.#tally.chunks++;
    }
    started.response.finish();
  }

  #start(responder: Responder): void {
    const started = responder.startChunkedResponse(200);
    if (started.kind !== 'streaming-started') return;
    this.#stream = started.response;
    this.#goOn();
  }

  #goOn(): void {
    while (this.#stream?.isWriteable() === true) {
      this.#tally.chunks++;
      this.#stream.sendChunk(CHUNK.slice());
    }
  }
}

/** A number of the query. */
function number({ uri }: Request, name: string): number {
  return Number(uri.searchParams().get(name) ?? 0);
}

function answerLater(request: Request, responder: Responder): void {
  const response = filler(200, number(request, 'bytes'));
  setTimeout(() => responder.respond(response), number(request, 'ms'));
}

function busy(responder: Responder, ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
  responder.respond(hello);
}
