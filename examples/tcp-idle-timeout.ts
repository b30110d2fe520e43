/**
 * A connection on which nothing moves for a while is reminded once, and then closed. Octets in
 * either direction begin the time anew, the reminder among them.
 */
import { octetString, TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';

const idleMs = Number(process.argv[3] ?? 10_000);

class Patient implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  #reminded = false;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this, { idleMs });
  }
  onReceived(bytes: Uint8Array): void {
    this.#reminded = false;
    this.connection.send(bytes);
  }
  onThrottled(): void {
    this.connection.mute();
  }
  onUnthrottled(): void {
    this.connection.unmute();
  }
  onIdleTimeout(): void {
    if (this.#reminded) {
      this.connection.close();
      return;
    }
    this.#reminded = true;
    this.connection.send(octetString('are you there?\n'));
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Patient(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
