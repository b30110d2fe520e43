/**
 * A server that has much to say to a peer that may be slow: it produces while `send` accepts, stops
 * at `not-writeable`, and goes on when it is told that it may. It never holds more than one piece.
 */
import { TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';

const piece = new Uint8Array(65_536).fill(0x2e);
const pieces = 512;

class Generous implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  #sent = 0;
  #throttled = 0;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
  }
  onStarted(): void {
    this.#produce();
  }
  onReceived(): void {
    return;
  }
  onThrottled(): void {
    this.#throttled++;
  }
  onUnthrottled(): void {
    this.#produce();
  }
  #produce(): void {
    while (this.#sent < pieces) {
      if (this.connection.send(piece) !== 'accepted') return;
      this.#sent++;
    }
    console.log(`sent ${this.#sent} pieces, throttled ${this.#throttled} times`);
    this.connection.close();
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Generous(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
