import type { AcceptedSocket } from '../tcp/accepted-socket.ts';
import type { TcpConnection } from '../tcp/connection.ts';
import { TcpListener, type Drained } from '../tcp/listen/listener.ts';
import type { TcpListenerOptions } from '../tcp/listen/options.ts';
import type { Address } from '../tcp/wire.ts';
import { serverConfig, type ServerConfig } from './config.ts';
import type { HttpFault } from './fault.ts';
import type { HttpServerActor } from './handler.ts';
import { HttpServer } from './http-server.ts';
import type { Request } from './request.ts';
import type { PreparedResponse } from './respond/prepared-response.ts';
import type { Responder } from './respond/responder.ts';

/**
 * Answers one request: with the response that it returns or promises, or through `responder`, then
 * or later.
 *
 * Called once for each request that has arrived whole, `content` with it; at most `contentBytesMax`
 * octets, which belong to the handler. What it throws is a fault of the request, which gets 500.
 */
export type RequestHandler = (
  request: Request,
  content: Uint8Array,
  responder: Responder,
) => PreparedResponse | undefined | void | Promise<PreparedResponse | undefined | void>;

/** Where to serve, and how. */
export interface ServeOptions {
  /** Where to listen: `{ port: 8080 }`. */
  readonly listen: TcpListenerOptions;

  /** What differs from the defaults of {@link ServerConfig}. */
  readonly config?: Partial<ServerConfig>;

  /** Gets the faults of all connections. What handlers threw is printed by default. */
  readonly onFault?: (fault: HttpFault) => void;
}

/** A server that was started by {@link serve}. */
export interface Service {
  /** Where it listens. */
  readonly address: Address;

  /** The listener, for counts, and to end it in another way than by `drain`. */
  readonly listener: TcpListener;

  /**
   * Ends in order: no connection is accepted any more, requests that have arrived are answered, and
   * after `ms` milliseconds (10,000 by default) what is left is cut off. Resolves when all is over.
   */
  drain(ms?: number): Promise<Drained>;
}

/**
 * Serves with one function for all requests.
 *
 * This is nothing but a {@link TcpListener} whose connections own an {@link HttpServer}: an object
 * that is its own connection can do all that this does, and more.
 *
 * @throws RangeError or TypeError, by the promise, when an option cannot be; and what `listen()`
 * rejects with where it cannot listen.
 *
 * @example
 * const service = await serve(() => hello, { listen: { port: 8080 } });
 */
export async function serve(handler: RequestHandler, options: ServeOptions): Promise<Service> {
  const config = serverConfig(options.config);
  const { onFault } = options;
  const listener = new TcpListener(
    options.listen,
    (socket) => new HandledConnection(socket, config, handler, onFault),
  );
  const address = await listener.listen();
  return { address, listener, drain: (ms = 10_000) => listener.drain(ms) };
}

const NO_CONTENT = new Uint8Array(0);

/** A connection whose requests go to a function. */
class HandledConnection implements HttpServerActor {
  readonly onFault?: (fault: HttpFault) => void;

  readonly #http: HttpServer;
  readonly #handler: RequestHandler;
  #content: Uint8Array[] = [];

  constructor(
    socket: AcceptedSocket,
    config: ServerConfig,
    handler: RequestHandler,
    onFault: ((fault: HttpFault) => void) | undefined,
  ) {
    if (onFault !== undefined) this.onFault = onFault;
    this.#handler = handler;
    this.#http = new HttpServer(socket, this, config);
  }

  get connection(): TcpConnection {
    return this.#http.connection;
  }

  onRequest(): void {
    if (this.#content.length > 0) this.#content = [];
  }

  onBodyChunk(content: Uint8Array): void {
    this.#content.push(content);
  }

  onRequestComplete(request: Request, responder: Responder): void | Promise<void> {
    const answer = this.#handler(request, this.#takeContent(), responder);
    if (answer instanceof Promise) return answer.then((response) => give(responder, response));
    give(responder, answer);
  }

  #takeContent(): Uint8Array {
    const runs = this.#content;
    const [only = NO_CONTENT] = runs;
    if (runs.length <= 1) return only;
    const whole = new Uint8Array(runs.reduce((bytes, { length }) => bytes + length, 0));
    let at = 0;
    for (const run of runs) {
      whole.set(run, at);
      at += run.length;
    }
    return whole;
  }
}

function give(responder: Responder, response: PreparedResponse | undefined | void): void {
  if (response !== undefined) responder.respond(response);
}
