import { HttpServer, ResponseBuilder, TcpListener } from 'stallion-http';
import type { AcceptedSocket, HttpServerActor, Request, Responder } from 'stallion-http';

const hello = ResponseBuilder.status(200)
  .header('Content-Type', 'text/plain')
  .finishHeaders()
  .chunk('Hello')
  .build();

class Hello implements HttpServerActor {
  readonly http: HttpServer;
  get connection() {
    return this.http.connection;
  }
  constructor(socket: AcceptedSocket) {
    this.http = new HttpServer(socket, this);
  }
  onRequestComplete(_request: Request, responder: Responder): void {
    responder.respond(hello);
  }
}

const port = Number(process.argv[2] ?? 8080);
const address = await new TcpListener({ port }, (socket) => new Hello(socket)).listen();
console.log(`Listening on http://127.0.0.1:${String(address.port)}`);
