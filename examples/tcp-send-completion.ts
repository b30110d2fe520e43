/**
 * What becomes of each send: it is accepted under a token, and settles once, when the operating
 * system has taken its last octet, or when it is sure that it never will.
 */
import { octetString, TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  CloseCause,
  SendToken,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';

class Careful implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
  }
  onReceived(): void {
    this.connection.send(octetString('one'));
    this.connection.send([octetString('two'), octetString('three')]);
    // More than a peer that does not read will take: this one fails.
    this.connection.send(new Uint8Array(64 << 20));
    console.log(`the next is ${this.connection.send(octetString('four'))}`);
    this.connection.hardClose();
  }
  onSendAccepted(token: SendToken): void {
    console.log(`accepted ${token}`);
  }
  onSent(token: SendToken): void {
    console.log(`sent ${token}`);
  }
  onSendFailed(token: SendToken): void {
    console.log(`failed ${token}`);
  }
  onClosed(cause: CloseCause): void {
    console.log(`closed: ${cause}`);
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Careful(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
