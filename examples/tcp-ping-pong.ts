/**
 * A client and a server that send one octet to and fro, a hundred thousand times. Each answer is
 * sent from inside the callback that brought the question, and the stack does not grow.
 */
import { octetString, TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  Address,
  ClientLifecycleEventReceiver,
  ConnectionFailure,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';

const rounds = Number(process.argv[3] ?? 100_000);
const [ping, pong] = [octetString('i'), octetString('o')];

class Pong implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
  }
  onReceived(): void {
    this.connection.send(pong);
  }
}

class Ping implements ClientLifecycleEventReceiver {
  readonly connection: TcpConnection;
  #count = 0;
  constructor(address: Address) {
    this.connection = TcpConnection.client(address, this);
  }
  onConnected(): void {
    this.connection.send(ping);
  }
  onReceived(): void {
    this.#count++;
    if (this.#count < rounds) this.connection.send(ping);
    else this.connection.close();
  }
  onConnectionFailure(reason: ConnectionFailure): void {
    console.log(`not connected: ${reason}`);
    void listener.close();
  }
  onClosed(): void {
    console.log(`${this.#count} rounds`);
    void listener.close();
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Pong(socket));
const address = await listener.listen();
console.log(`Listening on ${address.host}:${address.port}`);
new Ping(address);
