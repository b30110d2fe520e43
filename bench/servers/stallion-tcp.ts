import { octetString, TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';
import { content } from './answer.ts';
import { report } from './reporting.ts';

const hello = octetString(`HTTP/1.1 200 OK\r\nContent-Length: ${content.length}\r\n\r\n${content}`);

/** Answers whatever comes, and parses nothing. */
class Answering implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this, { idleMs: 65_000 });
  }
  onReceived(): void {
    this.connection.send(hello);
  }
}

const place = { port: 0, host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Answering(socket));
report((await listener.listen()).port);
