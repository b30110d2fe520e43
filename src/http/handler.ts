import type { CloseCause } from '../tcp/close-cause.ts';
import type { TimerToken } from '../tcp/connection/user-timer.ts';
import type { StartFailure } from '../tcp/failure.ts';
import type { TcpConnectionActor } from '../tcp/handler.ts';
import type { HttpFault } from './fault.ts';
import type { Request } from './request.ts';
import type { ChunkSendToken } from './respond/chunk-token.ts';
import type { Responder } from './respond/responder.ts';

/**
 * What makes an object an HTTP connection: it owns an `HttpServer`, shows the TCP connection in it,
 * and is told of requests.
 */
export interface HttpServerActor extends TcpConnectionActor, HttpServerLifecycleEventReceiver {}

/**
 * What an HTTP connection tells its owner.
 *
 * Every call of `HttpServer`, `Responder` and the responses may be made from inside every callback,
 * and none of them calls back from inside. A callback that throws, or whose promise is rejected,
 * ends its connection: a request that is not answered yet gets 500, earlier answers are not lost,
 * and the error goes to `onFault`. Promises are not waited for: callbacks follow each other as
 * octets come, and `pauseContent` is what holds them back.
 *
 * `onRequestComplete` is required, because a request that nobody answers is lost.
 */
export interface HttpServerLifecycleEventReceiver {
  /**
   * The TLS handshake failed, and the connection is gone. The only callback: neither `onRequest`
   * nor `onClosed` follows.
   */
  onStartFailure?(reason: StartFailure): void;

  /**
   * The header section of a request is complete and valid; its content, if it has any, follows. May
   * be answered here. Once for each request but CONNECT, in order.
   */
  onRequest?(request: Request, responder: Responder): void | Promise<void>;

  /**
   * The client asks for a tunnel to `request.target`. Instead of `onRequest` and
   * `onRequestComplete`, which are not called. Answer with `tunnel`, or with a status from 300 on,
   * behind which the connection ends. Where this method is absent, the answer is 501.
   *
   * @spec rfc9110-9.3.6-may-accept-connect
   */
  onConnect?(request: Request, responder: Responder): void | Promise<void>;

  /**
   * One run of the content of the request that was told of last, free of transfer codings. It
   * belongs to the receiver. Any number of times; where runs begin and end means nothing.
   */
  onBodyChunk?(content: Uint8Array, request: Request): void | Promise<void>;

  /**
   * The request is complete, and its trailers are known. The usual place to answer. Once for each
   * request that arrives whole, with the objects of its `onRequest`.
   */
  onRequestComplete(request: Request, responder: Responder): void | Promise<void>;

  /** The operating system has taken this chunk. In order; before `onClosed`. */
  onChunkSent?(token: ChunkSendToken): void;

  /**
   * This chunk will not leave whole. In order, behind the last `onChunkSent`; before `onClosed`.
   */
  onChunkFailed?(token: ChunkSendToken): void;

  /** The client takes no more for now: what is sent waits in memory. Stop producing. */
  onThrottled?(): void;

  /** What waited has left. In turn with `onThrottled`, and never after `onClosed`. */
  onUnthrottled?(): void;

  /**
   * The timer of `HttpServer.setTimer` has rung. Once for each that was set and not cancelled; also
   * while the connection closes. It may be set again from here.
   */
  onTimer?(token: TimerToken): void;

  /**
   * Something is wrong in the application. Where this method is absent, what callbacks threw is
   * written to the standard error stream.
   */
  onFault?(fault: HttpFault): void;

  /**
   * The connection belongs to another owner, as `upgrade`, `tunnel` or `handOver` asked for. The
   * last call, instead of `onClosed`.
   */
  onHandedOver?(): void;

  /** The connection is gone. Once, and the last call. */
  onClosed?(cause: CloseCause): void;
}
