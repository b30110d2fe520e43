/**
 * Work that takes long, in a server with one thread: behind each such request the connection lets
 * all others have their turn, also where its client has sent many at once.
 */
import { HttpServer, ResponseBuilder, TcpListener } from 'stallion-http';
import type { AcceptedSocket, HttpServerActor, Request, Responder } from 'stallion-http';

const quick = ResponseBuilder.status(200).finishHeaders().chunk('quick\n').build();
const done = ResponseBuilder.status(200).finishHeaders().chunk('done\n').build();

/** What keeps the thread busy for a while. */
function work(): void {
  const until = performance.now() + 20;
  while (performance.now() < until);
}

class Yielding implements HttpServerActor {
  readonly #http: HttpServer;

  constructor(socket: AcceptedSocket) {
    this.#http = new HttpServer(socket, this);
  }

  get connection() {
    return this.#http.connection;
  }

  onRequestComplete({ uri }: Request, responder: Responder): void {
    console.log(uri.path);
    if (uri.path !== '/work') {
      responder.respond(quick);
      return;
    }
    work();
    responder.respond(done);
    this.#http.yieldRead();
  }
}

const place = { port: Number(process.argv[2] ?? 8080), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Yielding(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
