/**
 * Options of the socket: two that Node reaches, and one that it does not, which is said and not
 * passed over.
 */
import { octetString, TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  SocketOption,
  TcpConnectionActor,
} from 'stallion-http/tcp';

const options: readonly SocketOption[] = [
  { name: 'noDelay', value: false },
  { name: 'keepAlive', value: 30 },
  { name: 'receiveBufferBytes', value: 1_048_576 },
];

class Tuned implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
  }
  onStarted(): void {
    for (const option of options) {
      const result = this.connection.setSocketOption(option);
      this.connection.send(octetString(`${option.name}: ${result}\n`));
    }
    this.connection.close();
  }
  onReceived(): void {
    return;
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Tuned(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
