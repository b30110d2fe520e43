/** Server-sent events: a chunked answer without an end, on a connection that lives as long. */
import { HttpServer, ResponseBuilder, TcpListener } from 'stallion-http';
import type {
  AcceptedSocket,
  ChunkedResponse,
  HttpServerActor,
  Request,
  Responder,
} from 'stallion-http';

const everyMs = Number(process.argv[3] ?? 1_000);
const notFound = ResponseBuilder.status(404).finishHeaders().chunk('Try /events\n').build();

class Events implements HttpServerActor {
  readonly #http: HttpServer;
  #events: ChunkedResponse | undefined;
  #count = 0;

  constructor(socket: AcceptedSocket) {
    this.#http = new HttpServer(socket, this);
  }

  get connection() {
    return this.#http.connection;
  }

  onRequestComplete({ uri }: Request, responder: Responder): void {
    if (uri.path !== '/events') {
      responder.respond(notFound);
      return;
    }
    const started = responder.startChunkedResponse(200, [
      ['Content-Type', 'text/event-stream'],
      ['Cache-Control', 'no-store'],
    ]);
    if (started.kind !== 'streaming-started') return;
    this.#events = started.response;
    this.onTimer();
  }

  /** A client that does not keep up misses events: nothing piles up for it. */
  onTimer(): void {
    this.#count++;
    if (this.#events?.isWriteable() === true) {
      this.#events.sendChunk(`id: ${this.#count}\ndata: tick\n\n`);
    }
    this.#http.setTimer(everyMs);
  }

  onClosed(cause: string): void {
    console.log(`closed behind ${this.#count} events: ${cause}`);
  }
}

const place = { port: Number(process.argv[2] ?? 8080), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Events(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
