import { serverConfig, type ServerConfig } from '../http/config.ts';
import type { HttpServerActor } from '../http/handler.ts';
import type { HttpFault, HttpFaultKind } from '../http/fault.ts';
import { HttpServer } from '../http/http-server.ts';
import type { Request } from '../http/request.ts';
import type { ChunkedResponse } from '../http/respond/chunked-response.ts';
import type { ChunkSendToken } from '../http/respond/chunk-token.ts';
import type { PreparedResponse } from '../http/respond/prepared-response.ts';
import type { HeaderLines } from '../http/respond/header-lines.ts';
import type { Responder } from '../http/respond/responder.ts';
import { ResponseBuilder } from '../http/respond/response-builder.ts';
import type { CloseCause } from '../tcp/close-cause.ts';
import type { TimerToken } from '../tcp/connection/user-timer.ts';
import type { TcpConnection } from '../tcp/connection.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { ScriptedWire } from '../testing/scripted-wire.ts';
import { turn } from '../testing/turn.ts';

/** What a test may do instead of the standard behaviour. A callback that is absent does nothing. */
export interface Behaviour {
  onRequest?(request: Request, responder: Responder): void | Promise<void>;
  onConnect?(request: Request, responder: Responder): void | Promise<void>;
  onBodyChunk?(content: Uint8Array, request: Request): void | Promise<void>;
  onRequestComplete?(request: Request, responder: Responder): void | Promise<void>;
  onChunkSent?(token: ChunkSendToken): void;
  onChunkFailed?(token: ChunkSendToken): void;
  onThrottled?(): void;
  onUnthrottled?(): void;
  onTimer?(): void;
  onClosed?(): void;
}

/** A 200 with this text. */
export function ok(text: string): PreparedResponse {
  return ResponseBuilder.status(200).finishHeaders().chunk(text).build();
}

/** A response without content. */
export function empty(status: number): PreparedResponse {
  return ResponseBuilder.status(status).finishHeaders().build();
}

/** Answers at once with the target. */
export const echoing: Behaviour = {
  onRequestComplete: (request, responder) => {
    responder.respond(ok(request.target));
  },
};

/** One HTTP connection on a scripted wire, and a log of all its owner was told. */
export class ServedConnection implements HttpServerActor {
  readonly wire = new ScriptedWire();
  readonly clock = new ManualClock();
  readonly http: HttpServer;
  readonly log: string[] = [];
  readonly faults: unknown[] = [];
  readonly faultKinds: HttpFaultKind[] = [];
  readonly faultRequests: (Request | undefined)[] = [];

  /** By target, the responders of requests that are complete. */
  readonly responders = new Map<string, Responder>();

  /** Absent where the behaviour has none: then CONNECT is refused. */
  readonly onConnect?: NonNullable<Behaviour['onConnect']>;

  readonly #behaviour: Behaviour;

  constructor(behaviour: Behaviour, config: Partial<ServerConfig> = {}) {
    this.#behaviour = behaviour;
    if (behaviour.onConnect !== undefined) {
      this.onConnect = (request, responder) => {
        this.log.push(`connect ${request.target}`);
        return behaviour.onConnect?.(request, responder);
      };
    }
    const socket = { wire: this.wire, clock: this.clock };
    const quiet = { keepAliveAdvertisedMs: 0, jitter: 0 };
    this.http = new HttpServer(socket, this, serverConfig({ ...quiet, ...config }));
  }

  /** A connection that has started. */
  static async start(
    behaviour: Behaviour = {},
    config: Partial<ServerConfig> = {},
  ): Promise<ServedConnection> {
    const served = new ServedConnection(behaviour, config);
    await turn();
    return served;
  }

  get connection(): TcpConnection {
    return this.http.connection;
  }

  /** Brings octets, and waits until what they lead to has happened. */
  async receive(octets: string): Promise<void> {
    this.wire.receive(octets);
    await turn();
  }

  /** All that was written so far, without the `Date` lines. */
  written(): string {
    this.wire.check();
    return this.wire.written().replaceAll(/Date: [^\r]*\r\n/g, '');
  }

  /** The status of each answer that was written so far, and its content where it is sized. */
  answers(): string[] {
    const answer = /HTTP\/1\.1 (\d+) [^\r]*\r\n((?:[^\r]+\r\n)*)\r\n/g;
    return [...this.written().matchAll(answer)].map((match) => {
      const [whole, status = '', fields = ''] = match;
      const [, length = '0'] = /Content-Length: (\d+)/.exec(fields) ?? [];
      const start = match.index + whole.length;
      const content = this.written().slice(start, start + Number(length));
      return status === '200' ? content : status;
    });
  }

  responder(target: string): Responder {
    const responder = this.responders.get(target);
    if (responder === undefined) throw new Error(`No request for ${target} is complete`);
    return responder;
  }

  onRequest(request: Request, responder: Responder): void | Promise<void> {
    this.log.push(`request ${request.method} ${request.target}`);
    return this.#behaviour.onRequest?.(request, responder);
  }

  onBodyChunk(content: Uint8Array, request: Request): void | Promise<void> {
    this.log.push(`content ${Buffer.from(content).toString('latin1')}`);
    return this.#behaviour.onBodyChunk?.(content, request);
  }

  onRequestComplete(request: Request, responder: Responder): void | Promise<void> {
    this.log.push(`complete ${request.method} ${request.target}`);
    this.responders.set(request.target, responder);
    return this.#behaviour.onRequestComplete?.(request, responder);
  }

  onChunkSent(token: ChunkSendToken): void {
    this.log.push(`sent ${token}`);
    this.#behaviour.onChunkSent?.(token);
  }

  onChunkFailed(token: ChunkSendToken): void {
    this.log.push(`failed ${token}`);
    this.#behaviour.onChunkFailed?.(token);
  }

  onThrottled(): void {
    this.log.push('throttled');
    this.#behaviour.onThrottled?.();
  }

  onUnthrottled(): void {
    this.log.push('unthrottled');
    this.#behaviour.onUnthrottled?.();
  }

  onFault({ kind, error, request }: HttpFault): void {
    this.faults.push(error);
    this.faultKinds.push(kind);
    this.faultRequests.push(request);
  }

  onTimer(token: TimerToken): void {
    this.log.push(`timer ${token}`);
    this.#behaviour.onTimer?.();
  }

  onHandedOver(): void {
    this.log.push('handed over');
  }

  onClosed(cause: CloseCause): void {
    this.log.push(`closed ${cause}`);
    this.#behaviour.onClosed?.();
  }
}

/** Starts a chunked answer to the request for `target`. */
export function streaming(
  served: ServedConnection,
  target: string,
  headers: HeaderLines = [],
): ChunkedResponse {
  const started = served.responder(target).startChunkedResponse(200, headers);
  if (started.kind !== 'streaming-started') throw new Error(started.kind);
  return started.response;
}

/** A request without content. `fields` are whole lines. */
export function get(target: string, ...fields: readonly string[]): string {
  return message(`GET ${target} HTTP/1.1`, ...fields);
}

/** A POST with content. */
export function post(target: string, content: string): string {
  return message(`POST ${target} HTTP/1.1`, `Content-Length: ${content.length}`) + content;
}

/** A request line, a `Host`, and further field lines. */
export function message(line: string, ...fields: readonly string[]): string {
  return [line, 'Host: a', ...fields, '', ''].join('\r\n');
}
