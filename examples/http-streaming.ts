/**
 * A long answer that is never in memory: each chunk is made when the one before it has left. So a
 * slow client slows the producer down, and costs no more than one chunk.
 */
import { HttpServer, TcpListener } from 'stallion-http';
import type {
  AcceptedSocket,
  ChunkedResponse,
  ChunkSendToken,
  HttpServerActor,
  Request,
  Responder,
} from 'stallion-http';

const CHUNKS = 1_000;

/** One answer on its way. */
class Counting {
  readonly #response: ChunkedResponse;
  #count = 0;

  constructor(response: ChunkedResponse) {
    this.#response = response;
  }

  /** Sends the next chunk, and answers its token; none where the answer is complete. */
  next(): ChunkSendToken | undefined {
    this.#count++;
    if (this.#count <= CHUNKS) return this.#response.sendChunk(`${this.#count}\n`.repeat(1_000));
    this.#response.finish();
    return undefined;
  }
}

class Streaming implements HttpServerActor {
  readonly #http: HttpServer;

  /** Answers by the token of the chunk that they wait for. Pipelined requests have several. */
  readonly #waiting = new Map<ChunkSendToken, Counting>();

  constructor(socket: AcceptedSocket) {
    this.#http = new HttpServer(socket, this);
  }

  get connection() {
    return this.#http.connection;
  }

  onRequestComplete(_request: Request, responder: Responder): void {
    const started = responder.startChunkedResponse(200, [['Content-Type', 'text/plain']]);
    // An HTTP/1.0 client cannot take chunks. For others there is nobody left to answer.
    if (started.kind === 'chunked-not-supported') responder.abort();
    if (started.kind === 'streaming-started') this.#advance(new Counting(started.response));
  }

  onChunkSent(token: ChunkSendToken): void {
    const answer = this.#waiting.get(token);
    this.#waiting.delete(token);
    if (answer !== undefined) this.#advance(answer);
  }

  onClosed(): void {
    this.#waiting.clear();
  }

  #advance(answer: Counting): void {
    const token = answer.next();
    if (token !== undefined) this.#waiting.set(token, answer);
  }
}

const place = { port: Number(process.argv[2] ?? 8080), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Streaming(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
