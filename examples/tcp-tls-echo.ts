/**
 * The echo server over TLS: the only difference is an option. Try it with
 * `openssl s_client -connect 127.0.0.1:7007`.
 *
 * The files of key and certificate are named by STALLION_KEY and STALLION_CERT.
 */
import { readFileSync } from 'node:fs';
import { TcpConnection, TcpListener, TlsServer } from 'stallion-http/tcp';
import type {
  AcceptedSocket,
  ServerLifecycleEventReceiver,
  StartFailure,
  TcpConnectionActor,
} from 'stallion-http/tcp';

const { STALLION_KEY = 'key.pem', STALLION_CERT = 'cert.pem' } = process.env;
const tls = new TlsServer({ key: readFileSync(STALLION_KEY), cert: readFileSync(STALLION_CERT) });

class SecureEcho implements TcpConnectionActor, ServerLifecycleEventReceiver {
  readonly connection: TcpConnection;
  constructor(socket: AcceptedSocket) {
    this.connection = TcpConnection.server(socket, this, { tls });
  }
  onStarted(): void {
    console.log(`secured with ${this.connection.tls?.protocol ?? 'nothing'}`);
  }
  onStartFailure(reason: StartFailure): void {
    console.log(`not secured: ${reason}`);
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
const listener = new TcpListener(place, (socket) => new SecureEcho(socket));
const { host, port } = await listener.listen();
console.log(`Listening on ${host}:${port}`);
process.on('SIGTERM', () => void listener.drain(1_000));
