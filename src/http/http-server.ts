import type { AcceptedSocket } from '../tcp/accepted-socket.ts';
import type { TcpConnection } from '../tcp/connection.ts';
import type { SetTimerResult, TimerToken } from '../tcp/connection/user-timer.ts';
import { serverConfig, type ServerConfig } from './config.ts';
import type { HttpServerLifecycleEventReceiver } from './handler.ts';
import { Protocol } from './connection/protocol.ts';

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
  readonly #protocol: Protocol;

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
    this.#protocol = new Protocol(socket, actor, config);
  }

  /** The TCP connection under this one: for addresses, and to end it at once with `hardClose`. */
  get connection(): TcpConnection {
    return this.#protocol.connection;
  }

  /**
   * Ends the connection in order: what has arrived by now is served, no request is taken behind it,
   * and the last answer announces the end. May be called at any time, and again.
   *
   * @spec rfc9112-9.6-send-close-option
   */
  close(): void {
    this.#protocol.close();
  }

  /**
   * Leaves the next turn of the event loop to other connections: what was read and not told of yet
   * waits for a later one. May be called at any time; the callback that runs goes on to its end.
   */
  yieldRead(): void {
    this.#protocol.yieldRead();
  }

  /**
   * Sets the one timer of this connection, as `TcpConnection.setTimer` does: `onTimer` comes after
   * `ms` milliseconds, up to 200 late and never early.
   *
   * @throws RangeError when `ms` is not a finite number above 0.
   */
  setTimer(ms: number): SetTimerResult {
    return this.connection.setTimer(ms);
  }

  /** Takes back `setTimer`. Answers whether it was set: a token of the past changes nothing. */
  cancelTimer(token: TimerToken): boolean {
    return this.connection.cancelTimer(token);
  }
}
