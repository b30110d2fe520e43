/**
 * An upload that is taken as fast as it can be dealt with. A client that asks first, with
 * `Expect: 100-continue`, is told to go on only when it was found to be welcome.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { HttpServer, ResponseBuilder, serverConfig, TcpListener } from 'stallion-http';
import type { AcceptedSocket, HttpServerActor, Request, Responder } from 'stallion-http';

const config = serverConfig({
  // A function decides for each request how much it may send.
  contentBytesMax: ({ uri }) => (uri.path === '/large' ? 100_000_000 : 100_000),
});

const forbidden = ResponseBuilder.status(403).finishHeaders().chunk('Not for you\n').build();

/** Stands for a look into a database. */
async function isWelcome({ headers }: Request): Promise<boolean> {
  await wait(10);
  return headers.get('authorization') === 'Bearer me';
}

class Uploads implements HttpServerActor {
  readonly #http: HttpServer;
  #responder: Responder | undefined;
  #bytes = 0;

  constructor(socket: AcceptedSocket) {
    this.#http = new HttpServer(socket, this, config);
  }

  get connection() {
    return this.#http.connection;
  }

  async onRequest(request: Request, responder: Responder): Promise<void> {
    this.#responder = responder;
    this.#bytes = 0;
    // Until it is known whether the content is wanted, none is read.
    responder.pauseContent();
    if (!(await isWelcome(request))) responder.respond(forbidden);
    responder.resumeContent();
  }

  async onBodyChunk(content: Uint8Array): Promise<void> {
    this.#bytes += content.length;
    // The next run comes when this one is dealt with.
    this.#responder?.pauseContent();
    await wait(1);
    this.#responder?.resumeContent();
  }

  onRequestComplete(_request: Request, responder: Responder): void {
    if (responder.state() !== 'unanswered') return;
    const words = `${this.#bytes} octets\n`;
    responder.respond(ResponseBuilder.status(200).finishHeaders().chunk(words).build());
  }
}

const place = { port: Number(process.argv[2] ?? 8080), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Uploads(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
