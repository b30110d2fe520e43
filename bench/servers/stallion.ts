import { HttpServer, ResponseBuilder, TcpListener } from 'stallion-http';
import type { AcceptedSocket, HttpServerActor, Request, Responder } from 'stallion-http';
import { content } from './answer.ts';
import { report } from './reporting.ts';

const hello = ResponseBuilder.status(200)
  .header('Content-Type', 'text/plain')
  .finishHeaders()
  .chunk(content)
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

const listener = new TcpListener({ port: 0, host: '127.0.0.1' }, (socket) => new Hello(socket));
report((await listener.listen()).port);
