/**
 * The timer of a connection as the deadline of a question: a line has to be complete in its time,
 * however many octets come meanwhile. An idle timeout would be put off by each of them.
 */
import { octetString, TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
  TimerToken,
} from 'stallion-http/tcp';

const lineMs = Number(process.argv[3] ?? 10_000);
const lineEnd = 0x0a;

class Punctual implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  #deadline: TimerToken | undefined;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
  }
  onStarted(): void {
    this.#begin();
  }
  onReceived(bytes: Uint8Array): void {
    if (!bytes.includes(lineEnd)) return;
    if (this.#deadline !== undefined) {
      console.log(`taken back: ${this.connection.cancelTimer(this.#deadline)}`);
    }
    this.connection.send(octetString('in time\n'));
    this.#begin();
  }
  onTimer(): void {
    this.connection.send(octetString('too late\n'));
    this.connection.close();
  }
  #begin(): void {
    const timer = this.connection.setTimer(lineMs);
    if (typeof timer === 'number') this.#deadline = timer;
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Punctual(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
