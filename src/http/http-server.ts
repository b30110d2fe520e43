import type { AcceptedSocket } from '../tcp/accepted-socket.ts';
import type { TcpConnection } from '../tcp/connection.ts';
import { serverConfig, type ServerConfig } from './config.ts';
import type { HttpServerLifecycleEventReceiver } from './handler.ts';
import { HttpProtocol } from './http-protocol.ts';

const DEFAULT_CONFIG = serverConfig();

/**
 * The machinery of one HTTP/1.1 server connection: a field of the object that is the connection.
 *
 * It owns the TCP connection, reads requests from it as fast as they are dealt with, tells its
 * owner of them, and sends the answers in the order of their requests. All that is produced during
 * one read leaves in one write.
 *
 * @example
 * class Hello implements HttpServerActor {
 *   readonly http: HttpServer;
 *   get connection() {
 *     return this.http.connection;
 *   }
 *   constructor(socket: AcceptedSocket) {
 *     this.http = new HttpServer(socket, this);
 *   }
 *   onRequestComplete(_request: Request, responder: Responder): void {
 *     responder.respond(hello);
 *   }
 * }
 */
export class HttpServer {
  readonly #protocol: HttpProtocol;

  /**
   * @param socket what the listener handed over.
   * @param actor the owner. No callback runs before the constructors of both have returned.
   * @param config made by `serverConfig`, and best shared. The defaults where it is absent.
   */
  constructor(
    socket: AcceptedSocket,
    actor: HttpServerLifecycleEventReceiver,
    config: ServerConfig = DEFAULT_CONFIG,
  ) {
    this.#protocol = new HttpProtocol(socket, actor, config);
  }

  /** The TCP connection under this one: for addresses, and to end it at once with `hardClose`. */
  get connection(): TcpConnection {
    return this.#protocol.connection;
  }

  /**
   * Ends the connection in order: no further request is taken, the one being read and those being
   * answered are completed, and the last answer announces the end. May be called at any time, and
   * again.
   *
   * @spec rfc9112-9.6-send-close-option
   */
  close(): void {
    this.#protocol.close();
  }
}
