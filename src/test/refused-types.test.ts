// Each line below a `@ts-expect-error` is a misuse that the compiler refuses: the build fails where
// one of them compiles. `docs/types-refuse.md` lists them in the same words and the same order.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { test } from 'node:test';
import { HttpServer, ResponseBuilder, serverConfig } from '../http/index.ts';
import { negotiate, requestCookies, serve, SetCookieBuilder, TlsServer } from '../http/index.ts';
import type {
  AcceptedSocket,
  ChunkSendToken,
  CloseCause,
  HttpServerActor,
  Request,
  Responder,
  TcpConnection,
} from '../http/index.ts';

/** Never called: it is only compiled. */
export function buildingMisuses(): void {
  // @ts-expect-error content before the header section has ended
  ResponseBuilder.status(200).chunk('x');
  // @ts-expect-error a response without the end of its header section
  ResponseBuilder.status(200).build();
  // @ts-expect-error a field behind the header section
  ResponseBuilder.status(200).finishHeaders().header('X', 'y');
  // @ts-expect-error a field value that is no text
  ResponseBuilder.status(200).header('Retry-After', 5);
  // @ts-expect-error content in a 204
  ResponseBuilder.status(204).finishHeaders().chunk('x');
  // @ts-expect-error content in a 205
  ResponseBuilder.status(205).finishHeaders().chunk('x');
  // @ts-expect-error content in a 304
  ResponseBuilder.status(304).finishHeaders().chunk('x');
  // @ts-expect-error an interim status where a final one is due
  ResponseBuilder.status(103);
  // @ts-expect-error content that is neither text nor octets
  ResponseBuilder.status(200).finishHeaders().chunk({ hello: 'world' });
}

export function answeringMisuses(responder: Responder): void {
  // @ts-expect-error an answer that was not built
  responder.respond(ResponseBuilder.status(200).finishHeaders());
  // @ts-expect-error an answer that is a string
  responder.respond('hello');
  // @ts-expect-error a stream of content for a 204
  responder.startChunkedResponse(204);
  // @ts-expect-error a stream of content for a 304, of known length
  responder.startSizedResponse(304, 5);
  // @ts-expect-error a stream of content for an interim status
  responder.startCloseDelimitedResponse(100);
  // @ts-expect-error a sized response without its size
  responder.startSizedResponse(200);
  // @ts-expect-error a final status as an interim response
  responder.informational(200);
  // @ts-expect-error 100, which is sent by itself
  responder.informational(100);
  // @ts-expect-error 101, which is sent by `upgrade`
  responder.informational(101);
  // @ts-expect-error an upgrade without anybody who takes the connection over
  responder.upgrade('websocket');
  // @ts-expect-error a next owner that hears nothing of what is received
  responder.tunnel(() => ({ onClosed: () => undefined }));
}

export function streamingMisuses(responder: Responder, token: ChunkSendToken): void {
  const started = responder.startChunkedResponse(200);
  // @ts-expect-error chunks before it is known that the client can take them
  started.response.sendChunk('x');
  if (started.kind === 'chunked-not-supported') {
    // @ts-expect-error chunks to a client that cannot take them
    started.response.sendChunk('x');
  }
  if (started.kind !== 'streaming-started') return;
  // @ts-expect-error a chunk that is an object
  started.response.sendChunk({});
  // @ts-expect-error trailers as an object
  started.response.finish({ Checksum: '1' });
  // @ts-expect-error a token that is made up
  const own: ChunkSendToken = 1;
  // @ts-expect-error a token of a chunk in the place of one of a timer
  const timer: Parameters<HttpServer['cancelTimer']>[0] = token;
  const sized = responder.startSizedResponse(200, 5);
  if (sized.kind !== 'streaming-started') return;
  // @ts-expect-error trailers behind a content of known length
  sized.response.finish([['Checksum', '1']]);
  assert.ok([own, timer]);
}

export function connectionMisuses(socket: AcceptedSocket, connection: TcpConnection): void {
  // @ts-expect-error a connection of Node, which already has an owner
  assert.ok(new HttpServer(new Socket(), actor()));
  // @ts-expect-error an object that hears of no request
  assert.ok(new HttpServer(socket, { connection }));
  // @ts-expect-error a callback that waits for what the library does not give
  const wrong: HttpServerActor = { connection, onRequestComplete: (one: number) => assert.ok(one) };
  // @ts-expect-error the machinery's own callbacks, called from outside
  new HttpServer(socket, actor()).onReceived(new Uint8Array(1));
  // @ts-expect-error text on a connection that has octets
  connection.send('hello');
  assert.ok(wrong);
}

export function requestMisuses(request: Request): void {
  // @ts-expect-error a request that is changed
  request.method = 'GET';
  // @ts-expect-error a field that is looked up as a property
  request.headers.host.trim();
  // @ts-expect-error a field that may be absent
  request.headers.get('Accept').trim();
  // @ts-expect-error a cookie that may be absent
  requestCookies(request.headers).get('id').trim();
  // @ts-expect-error a media type that may not be acceptable
  negotiate(request.headers, ['text/plain']).mediaType.trim();
  // @ts-expect-error a cookie that may not be valid
  new SetCookieBuilder('id', '1').build().fieldValue.trim();
  // @ts-expect-error a SameSite that is none
  new SetCookieBuilder('id', '1').sameSite('sometimes');
}

export function settingMisuses(): void {
  // @ts-expect-error a setting that does not exist
  serverConfig({ headerTimeout: 10 });
  // @ts-expect-error a setting of the wrong kind
  serverConfig({ headerMs: '10s' });
  // @ts-expect-error TLS without a key and a certificate
  assert.ok(new TlsServer({}));
  // @ts-expect-error a handler that answers with a string
  void serve(() => 'hello', { listen: { port: 0 } });
  // @ts-expect-error a service that listens nowhere
  void serve(() => undefined, {});
}

/** A cause that is missing here does not compile: what is not handled is seen. */
export function causeMisuses(cause: CloseCause): string {
  if (cause === 'closed') return 'closed';
  // @ts-expect-error a cause of an end that was forgotten
  const none: never = cause;
  return none;
}

function actor(): HttpServerActor {
  throw new Error('It is only compiled.');
}

const EXPECTED = /^ *\/\/ @ts-expect-error (.+)$/gm;

test('types: each misuse that is refused is listed in the documentation', () => {
  const root = new URL('../../../', import.meta.url);
  const source = readFileSync(new URL('src/test/refused-types.test.ts', root), 'utf8');
  const page = readFileSync(new URL('docs/types-refuse.md', root), 'utf8');
  const misuses = [...source.matchAll(EXPECTED)].map(([, misuse]) => misuse);
  const listed = [...page.matchAll(/^\| ([^|]+?) +\| [^|]+\|$/gm)]
    .map(([, misuse]) => misuse)
    .filter((misuse) => misuse !== 'misuse' && !misuse?.startsWith('---'));
  assert.ok(misuses.length > 30);
  assert.deepEqual(listed, misuses);
});
