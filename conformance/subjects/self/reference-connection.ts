import {
  HttpServer,
  type AcceptedSocket,
  type ChunkSendToken,
  type HttpServerActor,
  type Request,
  type Responder,
  type ServerConfig,
} from 'stallion-http';
import type { TcpConnection } from 'stallion-http/tcp';
import { ChunkStream } from './chunk-stream.ts';
import { echo } from './echo.ts';
import { location, wholeNumber, type Location } from './location.ts';
import { badQuery, big, notImplemented, ok, okAndClose, withStatus } from './responses.ts';

const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

const SLOW_MS_MAX = 10_000;
const BIG_BYTES_MAX = 100_000_000;
const CHUNKS_MAX = 10_000;
const CHUNK_BYTES_MAX = 65_536;

/** One connection of the reference application, which keeps the subject contract. */
export class ReferenceConnection implements HttpServerActor {
  readonly #http: HttpServer;
  #content: Uint8Array[] = [];
  readonly #streams = new Map<ChunkSendToken, ChunkStream>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(socket: AcceptedSocket, config?: ServerConfig) {
    this.#http = new HttpServer(socket, this, config);
  }

  get connection(): TcpConnection {
    return this.#http.connection;
  }

  onRequest(): void {
    this.#content = [];
  }

  onBodyChunk(content: Uint8Array): void {
    this.#content.push(content);
  }

  onRequestComplete(request: Request, responder: Responder): void {
    if (!METHODS.has(request.method)) {
      responder.respond(notImplemented);
      return;
    }
    this.#serve(location(request), request, responder);
  }

  onChunkSent(token: ChunkSendToken): void {
    const stream = this.#streams.get(token);
    this.#streams.delete(token);
    if (stream !== undefined) this.#advance(stream);
  }

  onClosed(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #serve(at: Location, request: Request, responder: Responder): void {
    switch (at.path) {
      case '/echo':
        responder.respond(echo(request, this.#content));
        return;
      case '/slow':
        this.#slow(at, responder);
        return;
      case '/chunked':
        this.#chunked(at, responder);
        return;
      case '/big': {
        const bytes = wholeNumber(at.query, 'bytes', 0, BIG_BYTES_MAX);
        responder.respond(bytes === undefined ? badQuery : big(bytes));
        return;
      }
      case '/close':
        responder.respond(okAndClose);
        return;
      default:
        responder.respond(statusAsked(at.path));
    }
  }

  #slow(at: Location, responder: Responder): void {
    const ms = wholeNumber(at.query, 'ms', 0, SLOW_MS_MAX);
    if (ms === undefined) {
      responder.respond(badQuery);
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      responder.respond(ok);
    }, ms);
    this.#timers.add(timer);
  }

  #chunked(at: Location, responder: Responder): void {
    const count = wholeNumber(at.query, 'n', 1, CHUNKS_MAX);
    const size = wholeNumber(at.query, 'size', 1, CHUNK_BYTES_MAX);
    if (count === undefined || size === undefined) {
      responder.respond(badQuery);
      return;
    }
    const started = responder.startChunkedResponse(200, [
      ['Content-Type', 'application/octet-stream'],
    ]);
    if (started.kind === 'chunked-not-supported') responder.respond(big(count * size));
    if (started.kind !== 'streaming-started') return;
    this.#advance(new ChunkStream(started.response, count, size));
  }

  #advance(stream: ChunkStream): void {
    const token = stream.advance();
    if (token !== undefined) this.#streams.set(token, stream);
  }
}

function statusAsked(path: string): typeof ok {
  const [, digits] = /^\/status\/([2-5]\d\d)$/.exec(path) ?? [];
  return digits === undefined ? ok : withStatus(Number(digits));
}
