/**
 * The size of the read buffer is how much one connection does before others have their turn. Small
 * ones make uploads come in small runs, and let many connections share the thread evenly.
 */
import { HttpServer, ResponseBuilder, serverConfig, TcpListener } from 'stallion-http';
import type { AcceptedSocket, HttpServerActor, Request, Responder } from 'stallion-http';

const readBufferBytes = Number(process.argv[3] ?? 4_096);
const config = serverConfig({ readBufferBytes, contentBytesMax: 10_000_000 });

class Measuring implements HttpServerActor {
  readonly #http: HttpServer;
  #runs = 0;
  #largest = 0;

  constructor(socket: AcceptedSocket) {
    this.#http = new HttpServer(socket, this, config);
  }

  get connection() {
    return this.#http.connection;
  }

  onBodyChunk(content: Uint8Array): void {
    this.#runs++;
    this.#largest = Math.max(this.#largest, content.length);
  }

  onRequestComplete(_request: Request, responder: Responder): void {
    const words = `${this.#runs} runs, the largest of ${this.#largest} octets\n`;
    responder.respond(ResponseBuilder.status(200).finishHeaders().chunk(words).build());
  }
}

const place = { port: Number(process.argv[2] ?? 8080), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Measuring(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
