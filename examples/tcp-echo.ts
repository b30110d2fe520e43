/**
 * An echo server: the least that an object needs to be a connection.
 *
 * It stops reading when its peer does not read, so it never holds more than what is under way.
 */
import { TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';

class Echo implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
  }
  onReceived(bytes: Uint8Array): void {
    this.connection.send(bytes);
  }
  onThrottled(): void {
    this.connection.mute();
  }
  onUnthrottled(): void {
    this.connection.unmute();
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Echo(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
