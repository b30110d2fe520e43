/**
 * A WebSocket echo with the package `ws`. It writes the 101 itself, so the connection is handed
 * over without an answer. What does not ask for `/echo` over WebSocket is an ordinary request.
 */
import type { IncomingMessage } from 'node:http';
import { HttpServer, ResponseBuilder, TcpListener } from 'stallion-http';
import type { AcceptedSocket, HttpServerActor, Request, Responder } from 'stallion-http';
import { WebSocketServer, type WebSocket } from 'ws';
import { ConnectionDuplex } from './connection-duplex.ts';

const webSockets = new WebSocketServer({ noServer: true, maxPayload: 10_000_000 });
const upgradeRequired = ResponseBuilder.status(426)
  .header('Upgrade', 'websocket')
  .finishHeaders()
  .chunk('Here is a WebSocket, at /echo\n')
  .build();

class Upgrading implements HttpServerActor {
  readonly #http: HttpServer;

  constructor(socket: AcceptedSocket) {
    this.#http = new HttpServer(socket, this);
  }

  get connection() {
    return this.#http.connection;
  }

  onRequestComplete(request: Request, responder: Responder): void {
    if (request.uri.path === '/echo' && request.offers('websocket')) {
      responder.handOver((connection) => accepted(request, new ConnectionDuplex(connection)));
    } else {
      responder.respond(upgradeRequired);
    }
  }
}

/** Lets `ws` answer, and speak. What came behind the request reaches it by the stream. */
function accepted(request: Request, duplex: ConnectionDuplex): ConnectionDuplex {
  webSockets.handleUpgrade(asNode(request), duplex.stream, Buffer.alloc(0), (webSocket) => {
    duplex.onGoingAway = () => webSocket.close(1001);
    echo(webSocket);
  });
  return duplex;
}

function echo(webSocket: WebSocket): void {
  webSocket.on('message', (data, isBinary) => webSocket.send(data, { binary: isBinary }));
  webSocket.on('close', (code) => console.log(`closed with ${code}`));
  webSocket.on('error', ({ message }) => console.log(message));
}

/** What `ws` looks at of a request. */
function asNode({ method, target, headers }: Request): IncomingMessage {
  const fields: Record<string, string> = {};
  for (const [name] of headers) fields[name.toLowerCase()] = headers.get(name) ?? '';
  return { method, url: target, headers: fields } as unknown as IncomingMessage;
}

const place = { port: Number(process.argv[2] ?? 8080), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Upgrading(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
