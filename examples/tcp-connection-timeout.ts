/**
 * A client that does not wait for ever: its one deadline covers finding the address, connecting,
 * and the TLS handshake. The server it meets here accepts, and never says a word of TLS.
 */
import { TcpConnection, TcpListener, TlsClient } from 'stallion-http/tcp';
import type { ClientLifecycleEventReceiver, ConnectionFailure } from 'stallion-http/tcp';

const connectMs = Number(process.argv[3] ?? 2_000);
const place = { port: Number(process.argv[2] ?? 7007), host: '127.0.0.1' };
const listener = new TcpListener(place, (socket) => ({
  connection: TcpConnection.server(socket, { onReceived: () => undefined }),
}));
const address = await listener.listen();
console.log(`Listening on ${address.host}:${address.port}`);

class Impatient implements ClientLifecycleEventReceiver {
  readonly connection = TcpConnection.client(address, this, { tls: new TlsClient(), connectMs });
  onConnecting(): void {
    console.log('connecting');
  }
  onConnectionFailure(reason: ConnectionFailure): void {
    console.log(`not connected: ${reason}`);
    void listener.hardClose();
  }
  onReceived(): void {
    return;
  }
}

new Impatient();
