import assert from 'node:assert/strict';
import { serverConfig, type ServerConfig } from '../../http/config.ts';
import type { HttpFault } from '../../http/fault.ts';
import type { HttpServerActor } from '../../http/handler.ts';
import { HttpServer } from '../../http/http-server.ts';
import type { Request } from '../../http/request.ts';
import type { ChunkSendToken } from '../../http/respond/chunk-token.ts';
import type { Responder } from '../../http/respond/responder.ts';
import type { AcceptedSocket } from '../../tcp/accepted-socket.ts';
import type { CloseCause } from '../../tcp/close-cause.ts';
import type { TcpConnection } from '../../tcp/connection.ts';
import type { StartFailure } from '../../tcp/failure.ts';

/** What a test does when its connection is told something. */
export interface Service {
  onRequest?(request: Request, responder: Responder): void;
  onConnect?(request: Request, responder: Responder): void;
  onBodyChunk?(content: Uint8Array, request: Request): void;
  onRequestComplete?(request: Request, responder: Responder): void;
  onChunkSent?(token: ChunkSendToken): void;
  onChunkFailed?(token: ChunkSendToken): void;
  onUnthrottled?(): void;
  onClosed?(cause: CloseCause): void;
}

/** Connections that are not told of more than a test has to know, and end when it says. */
const PLAIN: Partial<ServerConfig> = { keepAliveAdvertisedMs: 0, jitter: 0 };

/**
 * One HTTP connection, what its owner was told, and the promises that hold for each: what is told
 * is about a request that began, nothing is told behind the end, and that comes once.
 */
export class RecordedService implements HttpServerActor {
  readonly http: HttpServer;

  /** Runs of content that follow each other are one entry. */
  readonly told: string[] = [];
  readonly faults: HttpFault[] = [];

  /** What it ended with. */
  end: CloseCause | 'handed-over' | `start: ${StartFailure}` | undefined;

  readonly onConnect?: (request: Request, responder: Responder) => void;
  readonly #service: Service;
  #pressure: 'writeable' | 'throttled' = 'writeable';
  #request: Request | undefined;

  constructor(
    socket: AcceptedSocket,
    make: Service | ((recorded: RecordedService) => Service),
    config: Partial<ServerConfig> = {},
  ) {
    this.http = new HttpServer(socket, this, serverConfig({ ...PLAIN, ...config }));
    this.#service = typeof make === 'function' ? make(this) : make;
    if (this.#service.onConnect === undefined) return;
    this.onConnect = (request, responder) => {
      this.#tell(`connect ${request.target}`);
      this.#service.onConnect?.(request, responder);
    };
  }

  get connection(): TcpConnection {
    return this.http.connection;
  }

  /** The kinds of the faults. */
  faultKinds(): readonly string[] {
    return this.faults.map(({ kind }) => kind);
  }

  /** Throws what a callback found to be against a promise: a connection survives exceptions. */
  check(): void {
    for (const { error } of this.faults) if (error instanceof assert.AssertionError) throw error;
  }

  onRequest(request: Request, responder: Responder): void {
    const { method, target, version, headers } = request;
    this.#tell(`request ${method} ${target} ${version}${printed(headers)}`);
    assert.equal(this.#request, undefined, 'one request is read behind the other');
    this.#request = request;
    this.#service.onRequest?.(request, responder);
  }

  onBodyChunk(content: Uint8Array, request: Request): void {
    assert.equal(request, this.#request, 'content is that of the request that began last');
    const text = Buffer.from(content).toString('latin1');
    assert.notEqual(text, '', 'no run of content is empty');
    const last = this.told.at(-1);
    if (last?.startsWith('content ') === true) this.told[this.told.length - 1] = last + text;
    else this.#tell(`content ${text}`);
    this.#service.onBodyChunk?.(content, request);
  }

  onRequestComplete(request: Request, responder: Responder): void {
    assert.equal(request, this.#request, 'a request is complete after it began, and once');
    this.#request = undefined;
    this.#tell(`complete${printed(request.trailers)}`);
    this.#service.onRequestComplete?.(request, responder);
  }

  onChunkSent(token: ChunkSendToken): void {
    this.#lives();
    this.#service.onChunkSent?.(token);
  }

  onChunkFailed(token: ChunkSendToken): void {
    this.#lives();
    this.#service.onChunkFailed?.(token);
  }

  onThrottled(): void {
    this.#lives();
    assert.equal(this.#pressure, 'writeable', 'throttled and unthrottled come by turns');
    this.#pressure = 'throttled';
  }

  onUnthrottled(): void {
    this.#lives();
    assert.equal(this.#pressure, 'throttled', 'throttled and unthrottled come by turns');
    this.#pressure = 'writeable';
    this.#service.onUnthrottled?.();
  }

  onFault(fault: HttpFault): void {
    this.faults.push(fault);
  }

  onStartFailure(reason: StartFailure): void {
    this.#lives();
    assert.deepEqual(this.told, [], 'what did not start is told of nothing else');
    this.end = `start: ${reason}`;
  }

  onHandedOver(): void {
    this.#lives();
    this.end = 'handed-over';
  }

  onClosed(cause: CloseCause): void {
    this.#lives();
    this.end = cause;
    this.#service.onClosed?.(cause);
  }

  #tell(entry: string): void {
    this.#lives();
    this.told.push(entry);
  }

  #lives(): void {
    assert.equal(this.end, undefined, 'nothing is told behind the end');
  }
}

function printed(fields: Iterable<readonly [string, string]>): string {
  return [...fields].map((line) => ` [${line.join(': ')}]`).join('');
}
