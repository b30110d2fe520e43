/**
 * Work that takes its time, octet by octet, and a connection that lets the others have their turn
 * between two of them. Without `yield`, a peer with much to do would keep all others waiting.
 */
import { TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';

/** Keeps the processor busy for about a tenth of a millisecond. */
function work(): void {
  let sum = 0;
  for (let count = 0; count < 100_000; count++) sum += count;
  if (sum < 0) throw new Error('there is no such sum');
}

class Cooperative implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
    this.connection.bufferUntil(1);
  }
  onReceived(bytes: Uint8Array): 'yield' {
    work();
    this.connection.send(bytes);
    return 'yield';
  }
  onThrottled(): void {
    this.connection.mute();
  }
  onUnthrottled(): void {
    this.connection.unmute();
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Cooperative(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
