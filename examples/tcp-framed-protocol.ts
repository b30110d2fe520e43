/**
 * Messages with their length in front: four octets say how many follow. `bufferUntil` cuts the
 * stream, so a message is never half there and never more than one at a time.
 */
import { TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  TcpConnectionActor,
} from 'stallion-http/tcp';

const lengthBytes = 4;
const messageBytesMax = 100_000;

class Framed implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  #expected: 'length' | 'message' = 'length';
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this);
    // Messages may be as large as this: it is the limit that `bufferUntil` keeps below.
    this.connection.setReadBufferMinimum(messageBytesMax);
    this.connection.bufferUntil(lengthBytes);
  }
  onReceived(bytes: Uint8Array): void {
    if (this.#expected === 'message') this.#answer(bytes);
    else this.#await(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  }
  #await(length: number): void {
    if (length === 0 || this.connection.bufferUntil(length) === 'above-minimum') {
      console.log(`a message of ${length} octets is refused`);
      this.connection.close();
      return;
    }
    this.#expected = 'message';
  }
  onThrottled(): void {
    this.connection.mute();
  }
  onUnthrottled(): void {
    this.connection.unmute();
  }
  #answer(message: Uint8Array): void {
    const length = new Uint8Array(lengthBytes);
    new DataView(length.buffer).setUint32(0, message.length);
    this.connection.send([length, message.toReversed()]);
    this.#expected = 'length';
    this.connection.bufferUntil(lengthBytes);
  }
}

const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => new Framed(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
