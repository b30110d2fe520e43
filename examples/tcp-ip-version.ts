/**
 * One port for both versions of IP, and clients that choose between them. Without a choice, the
 * addresses of a name are tried in turn.
 */
import { TcpConnection, TcpListener } from 'stallion-http/tcp';
import type {
  Address,
  ClientLifecycleEventReceiver,
  CloseCause,
  ConnectionFailure,
} from 'stallion-http/tcp';

const listener = new TcpListener({ port: Number(process.argv[2] ?? 7007) }, (socket) => ({
  connection: TcpConnection.server(socket, { onReceived: () => undefined }),
}));
const { port } = await listener.listen();
console.log(`Listening on *:${port}`);

class Visitor implements ClientLifecycleEventReceiver {
  readonly connection: TcpConnection;
  readonly #name: string;
  readonly #onGone: () => void;
  constructor(host: string, ipVersion: 4 | 6, onGone: () => void) {
    this.#name = `IPv${ipVersion}`;
    this.#onGone = onGone;
    this.connection = TcpConnection.client({ host, port, ipVersion }, this);
  }
  onConnecting(remote: Address): void {
    console.log(`${this.#name}: trying ${remote.host}`);
  }
  onConnected(): void {
    console.log(`${this.#name}: connected from ${this.connection.localAddress.host}`);
    this.connection.close();
  }
  onReceived(): void {
    return;
  }
  onConnectionFailure(reason: ConnectionFailure): void {
    console.log(`${this.#name}: ${reason}`);
    this.#onGone();
  }
  onClosed(cause: CloseCause): void {
    console.log(`${this.#name}: ${cause}`);
    this.#onGone();
  }
}

await new Promise<void>((resolve) => new Visitor('127.0.0.1', 4, resolve));
await new Promise<void>((resolve) => new Visitor('::1', 6, resolve));
await listener.close();
