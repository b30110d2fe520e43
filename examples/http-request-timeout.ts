/**
 * A deadline of your own: what takes longer than `node http-request-timeout.js PORT MS` is answered
 * with 504, and what comes of it later is dropped.
 */
import { HttpServer, ResponseBuilder, TcpListener } from 'stallion-http';
import type {
  AcceptedSocket,
  HttpServerActor,
  Request,
  Responder,
  TimerToken,
} from 'stallion-http';

const limitMs = Number(process.argv[3] ?? 1_000);

const tooLate = ResponseBuilder.status(504).finishHeaders().chunk('It took too long\n').build();
const ready = ResponseBuilder.status(200).finishHeaders().chunk('Ready\n').build();

class Punctual implements HttpServerActor {
  readonly #http: HttpServer;
  #waiting: Responder | undefined;
  #timer: TimerToken | undefined;
  #work: NodeJS.Timeout | undefined;

  constructor(socket: AcceptedSocket) {
    this.#http = new HttpServer(socket, this);
  }

  get connection() {
    return this.#http.connection;
  }

  /** Only one request at a time is waited for: there is one timer to a connection. */
  onRequestComplete({ uri }: Request, responder: Responder): void {
    if (this.#waiting !== undefined) {
      responder.respond(tooLate);
      return;
    }
    this.#waiting = responder;
    const timer = this.#http.setTimer(limitMs);
    if (typeof timer === 'number') this.#timer = timer;
    const workMs = Number(uri.searchParams().get('ms') ?? 0);
    this.#work = setTimeout(() => this.#done(responder), workMs);
  }

  onTimer(): void {
    clearTimeout(this.#work);
    this.#waiting?.respond(tooLate);
    this.#waiting = undefined;
  }

  #done(responder: Responder): void {
    if (this.#timer !== undefined) this.#http.cancelTimer(this.#timer);
    this.#waiting = undefined;
    responder.respond(ready);
  }
}

const place = { port: Number(process.argv[2] ?? 8080), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Punctual(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
